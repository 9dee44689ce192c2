import * as Phaser from 'phaser'
import { type Actor, blink, breathe, fadeFrom, hold, sway } from './actor.ts'
import { placed, type StagePerson, type StagePicture, type Transition } from './picture.ts'
import { rasterised, textureKey } from './raster.ts'

/** `still`: nobody moves at all. `first`: all are there at once, then breathe. */
export type Motion = Transition | 'still' | 'first'
const walkMs = 1100
const popMs = 280
const shiftMs = 320
/** Shorter ways are a shift of weight, no walk. */
const stepPx = 24
/** Pixels of textures kept beside those on the stage, 32 MB: going back to a scene, and a class that walks, draw nothing anew. */
const keptPixels = 8_000_000

/** The stage's only scene: one background, people, one foreground. */
export class World extends Phaser.Scene {
  private readonly actors = new Map<string, Actor>()
  private readonly drawn = new Map<string, Promise<void>>()
  private shown = 0
  private back: Phaser.GameObjects.Image | undefined
  private front: Phaser.GameObjects.Image | undefined

  constructor() {
    super('world')
  }

  /** All that is slow, before anything on the stage changes. */
  async prepare(picture: StagePicture, width: number, height: number, density: number): Promise<void> {
    await Promise.all([
      this.texture(picture.background, width * density, height * density),
      ...(picture.foreground ? [this.texture(picture.foreground, width * density, height * density)] : []),
      ...picture.people.map(person => {
        const size = placed(person)
        return this.texture(person.svg, size.width * density, size.height * density)
      }),
    ])
  }

  /** Shows a prepared picture; resolves when nobody walks or pops any more. */
  async compose(picture: StagePicture, size: { width: number; height: number; density: number }, motion: Motion): Promise<void> {
    const { width, height, density } = size
    this.cameras.main
      .setSize(width * density, height * density)
      .setZoom(density)
      .centerOn(width / 2, height / 2)
    this.back = this.cover(this.back, textureKey(picture.background, width * density, height * density), size).setDepth(-1)
    this.shown += 1
    const mine = this.shown
    this.leave(picture)
    const moves = picture.people.map((person, depth) => this.place(person, depth, density, motion))
    if (picture.foreground) {
      this.front = this.cover(this.front, textureKey(picture.foreground, width * density, height * density), size).setDepth(1000)
    } else {
      this.front?.destroy()
      this.front = undefined
    }
    this.forget()
    await Promise.all(moves)
    if (motion !== 'still') void this.openEyes(picture, density, () => mine === this.shown)
  }

  get breathes(): boolean {
    return [...this.actors.values()].some(({ breath }) => breath)
  }

  private leave(picture: StagePicture): void {
    for (const [id, actor] of this.actors) {
      if (picture.people.some(person => person.id === id)) continue
      hold(this, actor)
      actor.image.destroy()
      this.actors.delete(id)
    }
  }

  private place(person: StagePerson, depth: number, density: number, motion: Motion): Promise<void> {
    const size = placed(person)
    const key = textureKey(person.svg, size.width * density, size.height * density)
    const known = this.actors.get(person.id)
    const actor: Actor = known ?? { image: this.add.image(person.x, person.y, key) }
    this.actors.set(person.id, actor)
    const goal = `${key} ${person.x} ${person.y} ${person.scale}`
    // Who is on the way there already goes on walking, whatever the others do.
    if (known && actor.goal === goal && motion === 'walk') {
      actor.image.setDepth(depth)
      return actor.moving ?? Promise.resolve()
    }
    actor.goal = goal
    delete actor.moving
    const before = { key: actor.image.texture.key, height: actor.image.displayHeight }
    hold(this, actor)
    actor.image.setTexture(key).setOrigin(size.originX, size.originY).setDepth(depth).setAlpha(1)
    actor.image.setDisplaySize(size.width, size.height)
    const settled = { x: person.x, y: person.y, scaleX: actor.image.scaleX, scaleY: actor.image.scaleY }
    const settle = () => {
      if (motion !== 'still' && person.breathes !== false) breathe(this, actor)
    }
    if (motion === 'still' || motion === 'first' || (known && motion === 'cut')) {
      actor.image.setPosition(person.x, person.y)
      settle()
      return Promise.resolve()
    }
    if (known) {
      actor.image.setScale(before.height / actor.image.height)
      if (before.key !== key && person.breathes !== false) fadeFrom(this, actor, before.key)
      const way = Math.hypot(person.x - actor.image.x, person.y - actor.image.y)
      if (way > stepPx && person.breathes !== false) sway(this, actor, walkMs)
      return this.move(actor, { ...settled, duration: way > stepPx ? walkMs : shiftMs, ease: 'Sine.easeInOut' }, settle)
    }
    actor.image.setAlpha(0).setScale(settled.scaleX * 0.7, settled.scaleY * 0.7)
    return this.move(actor, { ...settled, alpha: 1, duration: popMs, ease: 'Back.easeOut' }, settle)
  }

  private move(actor: Actor, change: object, then: () => void): Promise<void> {
    actor.moving = new Promise(resolve => {
      const done = () => {
        then()
        resolve()
      }
      this.tweens.add({ targets: actor.image, ...change, onComplete: done, onStop: () => resolve() })
    })
    return actor.moving
  }

  /** Blinking waits until the picture stands, one face after the other: it may come late. */
  private async openEyes({ people }: StagePicture, density: number, isShown: () => boolean): Promise<void> {
    for (const [place, person] of people.entries()) {
      if (!person.blink || !isShown()) continue
      const size = placed(person)
      const [width, height] = [size.width * density, size.height * density]
      await this.texture(person.blink, width, height)
      const actor = this.actors.get(person.id)
      if (!actor || !isShown()) return
      blink(this, actor, { place, open: textureKey(person.svg, width, height), shut: textureKey(person.blink, width, height) })
    }
  }

  private cover(image: Phaser.GameObjects.Image | undefined, key: string, size: { width: number; height: number }) {
    const shown = image ?? this.add.image(0, 0, key)
    return shown.setTexture(key).setOrigin(0, 0).setDisplaySize(size.width, size.height)
  }

  /** Drawn once however often it is asked for; who asks puts it last in the row of those that may go. */
  private texture(svg: string, width: number, height: number): Promise<void> {
    const key = textureKey(svg, width, height)
    const known = this.drawn.get(key) ?? rasterised(svg, width, height).then(canvas => void this.textures.addCanvas(key, canvas))
    this.drawn.delete(key)
    this.drawn.set(key, known)
    // What could not be drawn is tried anew the next time.
    known.catch(() => this.drawn.delete(key))
    return known
  }

  private forget(): void {
    const shown = new Set([...this.actors.values()].flatMap(({ image, shut }) => [image.texture.key, ...(shut ? [shut] : [])]))
    for (const image of [this.back, this.front]) if (image) shown.add(image.texture.key)
    const spare = [...this.drawn.keys()].filter(key => !shown.has(key) && this.textures.exists(key))
    let pixels = spare.reduce((all, key) => all + this.pixelsOf(key), 0)
    for (const key of spare) {
      if (pixels <= keptPixels) return
      pixels -= this.pixelsOf(key)
      this.textures.remove(key)
      this.drawn.delete(key)
    }
  }

  private pixelsOf(key: string): number {
    const { width, height } = this.textures.get(key).getSourceImage()
    return width * height
  }
}
