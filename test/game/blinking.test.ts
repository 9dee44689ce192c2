import { expect, test } from '@jest/globals'
import type * as Phaser from 'phaser'
import { type Actor, blink, hold } from '../../client/game/stage/actor.ts'

/** As much of a stage as a blink needs: its clocks run when told so. */
function stage() {
  const clocks = new Set<() => void>()
  const scene = {
    tweens: {
      addCounter: ({ onComplete }: { onComplete: () => void }) => {
        const clock = () => {
          clocks.delete(clock)
          onComplete()
        }
        clocks.add(clock)
        return { remove: () => clocks.delete(clock) }
      },
      killTweensOf: () => undefined,
    },
  } as unknown as Phaser.Scene
  const seen: string[] = []
  let isThere = true
  const image = {
    setTexture: (texture: string) => {
      if (!isThere) throw new Error('somebody who is gone cannot blink')
      seen.push(texture)
    },
    setAngle: () => undefined,
  }
  const actor = { image } as unknown as Actor
  return {
    ...{ scene, actor, seen },
    running: () => clocks.size,
    timePasses: () => {
      for (const clock of [...clocks]) clock()
    },
    leaves: () => {
      hold(scene, actor)
      isThere = false
    },
  }
}
const lids = { place: 0, open: 'open eyes', shut: 'shut eyes' }

test('somebody who stands as before in the next picture goes on blinking by one clock', () => {
  const { scene, actor, seen, running, timePasses } = stage()
  blink(scene, actor, lids)
  blink(scene, actor, lids)
  expect(running()).toBe(1)
  timePasses()
  timePasses()
  expect(seen).toEqual(['shut eyes', 'open eyes'])
})

test('whoever leaves the stage blinks no more, in however many pictures it stood: nothing breaks the picture that comes', () => {
  const { scene, actor, running, timePasses, leaves } = stage()
  for (let pictures = 0; pictures < 3; pictures += 1) blink(scene, actor, lids)
  timePasses()
  leaves()
  expect(running()).toBe(0)
  expect(timePasses).not.toThrow()
})
