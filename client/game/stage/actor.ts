import type * as Phaser from 'phaser'
import { openMs, shutMs } from './blinking.ts'

/** One person or thing on the stage. */
export type Actor = {
  readonly image: Phaser.GameObjects.Image
  /** What it shows or is on the way to, and until when it moves. */
  goal?: string
  moving?: Promise<void>
  breath?: Phaser.Tweens.Tween
  sway?: Phaser.Tweens.Tween
  lids?: Phaser.Tweens.Tween
  /** The texture with shut eyes, once it is there. */
  shut?: string
}

const breathMs = 3000
const fadeMs = 240
const stepMs = 190

/** Everybody in an own rhythm, so that the picture does not heave as one. */
export function breathe(scene: Phaser.Scene, actor: Actor): void {
  const { image } = actor
  const offset = (image.x * 7) % breathMs
  actor.breath = scene.tweens.add({
    targets: image,
    scaleY: image.scaleY * 1.012,
    duration: breathMs / 2,
    delay: offset / 4,
    yoyo: true,
    repeat: -1,
    ease: 'Sine.easeInOut',
  })
}

export type Lids = { readonly place: number; readonly open: string; readonly shut: string }
/** Both are textures that are there already. */
export function blink(scene: Phaser.Scene, actor: Actor, { place, open, shut }: Lids): void {
  // Who stands as before in a new picture blinks already: two clocks, and one would go on when the person is gone.
  actor.lids?.remove()
  actor.shut = shut
  // A tween that counts is a clock; the stage is built without Phaser's own.
  const wait = (duration: number, then: () => void) => {
    actor.lids = scene.tweens.addCounter({ from: 0, to: 1, duration, onComplete: then })
  }
  const next = (count: number): void =>
    wait(openMs(place, count), () => {
      actor.image.setTexture(shut)
      wait(shutMs, () => {
        actor.image.setTexture(open)
        next(count + 1)
      })
    })
  next(0)
}

/** The old picture fades away before the new one: a face or a body changes softly. */
export function fadeFrom(scene: Phaser.Scene, { image }: Actor, old: string): void {
  const ghost = scene.add
    .image(image.x, image.y, old)
    .setOrigin(image.originX, image.originY)
    .setDepth(image.depth + 0.5)
  ghost.setDisplaySize(image.displayWidth, image.displayHeight)
  scene.tweens.add({
    targets: ghost,
    alpha: 0,
    duration: fadeMs,
    ease: 'Sine.easeIn',
    onComplete: () => ghost.destroy(),
    onStop: () => ghost.destroy(),
  })
}

/** Small steps to the left and the right while somebody walks. */
export function sway(scene: Phaser.Scene, actor: Actor, walkMs: number): void {
  actor.image.setAngle(-1.6)
  actor.sway = scene.tweens.add({
    targets: actor.image,
    angle: 1.6,
    duration: stepMs,
    yoyo: true,
    repeat: Math.max(1, Math.round(walkMs / stepMs / 2) - 1),
    ease: 'Sine.easeInOut',
    onComplete: () => actor.image.setAngle(0),
  })
}

/** Nothing of it moves any more. */
export function hold(scene: Phaser.Scene, actor: Actor): void {
  actor.breath?.remove()
  actor.sway?.remove()
  actor.lids?.remove()
  delete actor.breath
  delete actor.sway
  delete actor.lids
  delete actor.shut
  scene.tweens.killTweensOf(actor.image)
  actor.image.setAngle(0)
}
