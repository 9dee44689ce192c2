import { expect, test } from '@jest/globals'
import { mural } from '../../client/art/mural/mural-svg.ts'
import { muralSvg, wallSvg } from '../../client/art/mural/wall-svg.ts'
import { stickerSvg } from '../../client/art/stickers/sticker-svg.ts'
import { stickers } from '../../shared/content/schema.ts'
import { muralPieces } from '../../shared/play/mural.ts'
import { faultsOf } from './xml.ts'

test('the wall is drawn at every one of its forty steps, and each step changes the picture', () => {
  const walls = Array.from({ length: muralPieces.length + 1 }, (_, pieces) => wallSvg({ pieces, seed: 11 }))
  for (const wall of walls) expect(faultsOf(wall)).toEqual([])
  expect(new Set(walls).size).toBe(walls.length)
  expect(faultsOf(muralSvg({ pieces: muralPieces.length, seed: 11 }))).toEqual([])
})

test('every piece has a drawing, and what is painted is no sketch any more', () => {
  const sketch = mural([])
  for (const piece of muralPieces) expect([piece, mural([piece]) === sketch]).toEqual([piece, false])
  const whole = mural([...muralPieces])
  expect(whole).not.toContain('stroke="#b0a28a"')
  expect(whole + sketch).not.toContain('data-o')
})

test('each of the eight badges can be told from the others without its colour, in all three states', () => {
  const seen = new Set<string>()
  for (const way of stickers)
    for (const rings of ['none', 'one', 'two'] as const) {
      const badge = stickerSvg(way, rings)
      expect([way, rings, faultsOf(badge)]).toEqual([way, rings, []])
      seen.add(badge.replace(/#[0-9a-f]{3,6}/g, ''))
    }
  expect(seen.size).toBe(24)
})
