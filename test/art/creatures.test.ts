import { expect, test } from '@jest/globals'
import { coatSwatch } from '../../client/art/creature/coat.ts'
import { creatureFaceSvg, creatureSvg, stances } from '../../client/art/creature/creature-svg.ts'
import { extraColors, Figure, type FigureKind, figureExtras, figureFurs, figureKinds, figurePatterns } from '../../shared/api/figure.ts'
import { faultsOf, idsOf } from './xml.ts'

const figure = (kind: FigureKind, change: Partial<Figure> = {}): Figure => ({
  kind,
  fur: 'own',
  pattern: 'plain',
  extra: 'none',
  color: extraColors[0],
  ...change,
})

test('a pupil can be every creature in every stance', () => {
  for (const kind of figureKinds)
    for (const stance of stances) {
      const drawing = creatureSvg(figure(kind, { pattern: 'spots', extra: 'scarf' }), { stance })
      expect([kind, stance, ...faultsOf(drawing)]).toEqual([kind, stance])
    }
})

test('every coat, pattern and thing worn suits every creature, also in a list and in winter', () => {
  for (const kind of figureKinds) {
    const changes: Partial<Figure>[] = [
      ...figureFurs.map(fur => ({ fur })),
      ...figurePatterns.map(pattern => ({ pattern, fur: 'night' as const })),
      ...figureExtras.map(extra => ({ extra })),
      ...extraColors.map(color => ({ color, extra: 'leaf' as const })),
    ]
    for (const change of changes) {
      const one = Figure.parse(figure(kind, change))
      expect([one, ...faultsOf(creatureFaceSvg(one)), ...faultsOf(creatureSvg(one, { season: 'winter' }))]).toEqual([one])
    }
  }
})

test('what a pupil chooses can be seen: each value draws another figure', () => {
  for (const kind of figureKinds) {
    const drawn = (changes: Partial<Figure>[]) => new Set(changes.map(change => creatureSvg(figure(kind, change), { uid: 'same' }))).size
    expect(drawn(figureFurs.map(fur => ({ fur })))).toBe(figureFurs.length)
    expect(drawn(figureExtras.map(extra => ({ extra })))).toBe(figureExtras.length)
    expect(drawn(figurePatterns.map(pattern => ({ pattern })))).toBe(figurePatterns.length)
  }
})

test('two different figures on one page never share an id, and the same figure is drawn the same', () => {
  const fox = creatureSvg(figure('fox'))
  const hare = creatureSvg(figure('hare'))
  expect(idsOf(fox).filter(id => idsOf(hare).includes(id))).toEqual([])
  expect(creatureSvg(figure('fox'))).toBe(fox)
})

test('the swatch of a coat is a colour', () => {
  for (const kind of figureKinds) for (const fur of figureFurs) expect(coatSwatch(kind, fur)).toMatch(/^#[0-9a-f]{6}$/)
})
