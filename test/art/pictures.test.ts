import { expect, test } from '@jest/globals'
import { groundSvg, horizonSvg, houseNames, houseSvg, shrubSvg } from '../../client/art/houses/houses-svg.ts'
import { troubleNames, troubleSvg } from '../../client/art/houses/trouble-svg.ts'
import { pictureSvg } from '../../client/art/pictures.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { faultsOf } from './xml.ts'

test('a pupil who signs in with pictures sees sixteen that differ in outline, not only in colour', () => {
  const outlines = pictureIds.map(id => pictureSvg(id).replace(/fill="#[0-9a-f]+"/g, ''))
  expect(new Set(outlines).size).toBe(16)
  for (const id of pictureIds) expect([id, ...faultsOf(pictureSvg(id))]).toEqual([id])
})

test("the adults' pages get houses, a horizon and a picture for every trouble", () => {
  const drawings = [...houseNames.map(houseSvg), ...troubleNames.map(troubleSvg), horizonSvg(), groundSvg(), groundSvg('clear'), shrubSvg()]
  expect(drawings.flatMap(faultsOf)).toEqual([])
})
