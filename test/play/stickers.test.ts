import { expect, test } from '@jest/globals'
import { stickers as ways } from '../../shared/content/schema.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { albumOf, stickerAt, wayOf } from '../../shared/play/stickers.ts'

const pageOf = (way: string, stickers: readonly string[]) => albumOf(stickers).find(entry => entry.way === way)

test('an album has all eight ways in the same order, also an empty one', () => {
  expect(albumOf([]).map(({ way }) => way)).toEqual([...ways])
  expect(albumOf([]).every(({ rings, places }) => rings === 'none' && places.length === 0)).toBe(true)
})

test('the second ring is for another place, not for the same once more', () => {
  expect(pageOf('toldAdult', ['toldAdult@corridor'])).toMatchObject({ rings: 'one', places: ['corridor'] })
  expect(pageOf('toldAdult', ['toldAdult@corridor', 'toldAdult@corridor'])).toMatchObject({ rings: 'one' })
  expect(pageOf('toldAdult', ['toldAdult@corridor', 'toldAdult@pitch'])).toMatchObject({ rings: 'two', places: ['corridor', 'pitch'] })
  expect(pageOf('toldAdult', ['stoodBeside@corridor', 'toldAdult@pitch'])).toMatchObject({ rings: 'one' })
})

test('a sticker from before places were kept keeps its ring, and is never another place', () => {
  expect(pageOf('saidNo', ['saidNo'])).toMatchObject({ rings: 'one', places: [] })
  expect(pageOf('saidNo', ['saidNo', 'saidNo@bench'])).toMatchObject({ rings: 'one', places: ['bench'] })
  expect(pageOf('saidNo', ['saidNo', 'saidNo@bench', 'saidNo@gym'])).toMatchObject({ rings: 'two' })
})

test('whatever is earned in whatever order, nothing in the album ever shrinks', () => {
  const chance = seededChance(7)
  const size = { none: 0, one: 1, two: 2 }
  for (let pupil = 0; pupil < 200; pupil += 1) {
    let earned: string[] = []
    for (let lesson = 0; lesson < 20; lesson += 1) {
      const before = albumOf(earned)
      earned = [...new Set([...earned, stickerAt(chance.pick(ways), chance.pick(['corridor', 'pitch', 'phone', 'bench']))])]
      for (const [at, entry] of albumOf(earned).entries()) {
        expect(size[entry.rings]).toBeGreaterThanOrEqual(size[before[at]?.rings ?? 'none'])
        expect(entry.places.length).toBeGreaterThanOrEqual(before[at]?.places.length ?? 0)
      }
    }
  }
})

test('what is no way of ours is on no page', () => {
  expect(albumOf(['cheated@corridor', '@', '']).every(({ rings }) => rings === 'none')).toBe(true)
  expect(wayOf('madeAmends@busStop')).toBe('madeAmends')
})
