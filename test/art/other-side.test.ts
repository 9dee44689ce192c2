import { expect, test } from '@jest/globals'
import { cast } from '../../client/art/cast.ts'
import { otherSideScene } from '../../client/art/scenes/other-side.ts'
import { asItStarts, boxes, stories } from './stories.ts'
import { faultsOf } from './xml.ts'

const sizes = [boxes[0], boxes[1], boxes[2]]

test('through everybody’s eyes all others are seen: faces inside the picture, the own hair and sleeves before them', () => {
  for (const story of stories) {
    const { happensTo, leads, bystanders } = story.cast
    for (const eyes of [happensTo, leads, ...bystanders])
      for (const box of sizes) {
        const scene = otherSideScene(story, { ...box, ...asItStarts(story), eyes })
        const { background, foreground = '', people } = scene
        expect([story.id, eyes, ...[background, foreground, ...people.map(({ svg }) => svg)].flatMap(faultsOf)]).toEqual([story.id, eyes])
        const seen = people.map(({ id }) => id)
        expect(seen).not.toContain(eyes)
        expect([happensTo, leads, ...bystanders].filter(id => id !== eyes && !seen.includes(id))).toEqual([])
        for (const { id, box: target, face } of people) {
          const inside = target.x >= 0 && target.y >= 0 && target.x + target.w <= box.width && target.y + target.h <= box.height
          expect([story.id, eyes, id, inside, face.w >= 40, face.h >= 40]).toEqual([story.id, eyes, id, true, true, true])
        }
      }
  }
})

test('the faces of those who are seen are free', () => {
  for (const story of stories)
    for (const box of sizes)
      for (const eyes of [story.cast.happensTo, ...story.cast.bystanders]) {
        const { people } = otherSideScene(story, { ...box, ...asItStarts(story), eyes })
        for (const [at, one] of people.entries())
          for (const nearer of people.slice(at + 1)) {
            const away = Math.hypot(one.x - nearer.x, one.y - 288 * one.scale - (nearer.y - 300 * nearer.scale))
            expect([story.id, box.width, eyes, one.id, nearer.id, away > 46 * one.scale + 84 * nearer.scale]).toEqual([
              story.id,
              box.width,
              eyes,
              one.id,
              nearer.id,
              true,
            ])
          }
      }
})

test('what one sees of oneself are the own clothes', () => {
  const [story] = stories
  if (!story) throw new Error('no story')
  const edgeOf = (eyes: keyof typeof cast) => otherSideScene(story, { ...boxes[1], ...asItStarts(story), eyes }).foreground ?? ''
  expect(edgeOf('zuri')).toContain('#ff7a2f')
  expect(edgeOf('elias')).toContain(cast.elias.hairColor)
  expect(edgeOf('arjun')).toContain(cast.arjun.top.color)
})
