import * as Phaser from 'phaser'
import { placed, type StagePerson, type StagePicture, type Transition } from './picture.ts'
import { rasterised, textureKey } from './raster.ts'

type Actor = { readonly image: Phaser.GameObjects.Image; breath?: Phaser.Tweens.Tween }
/** `still`: nobody moves at all. `first`: all are there at once, then breathe. */
export type Motion = Transition | 'still' | 'first'
const walkMs = 1100
const popMs = 280
const breathMs = 3000
/** Textures kept beside those on the stage: going back to a scene draws nothing anew. */
const keptTextures = 24

/** The stage's only scene: one background, people, one foreground. */
export class World extends Phaser.Scene {
  private readonly actors = new Map<string, Actor>()
  private readonly drawn: string[] = []
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
  }

  get breathes(): boolean {
    return [...this.actors.values()].some(({ breath }) => breath)
  }

  private leave(picture: StagePicture): void {
    for (const [id, actor] of this.actors) {
      if (picture.people.some(person => person.id === id)) continue
      actor.breath?.remove()
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
    actor.breath?.remove()
    delete actor.breath
    this.tweens.killTweensOf(actor.image)
    actor.image.setTexture(key).setOrigin(size.originX, size.originY).setDepth(depth).setAlpha(1)
    const fromScale = actor.image.displayHeight / actor.image.height
    actor.image.setDisplaySize(size.width, size.height)
    const settled = { x: person.x, y: person.y, scaleX: actor.image.scaleX, scaleY: actor.image.scaleY }
    const breathe = () => {
      if (motion !== 'still' && person.breathes !== false) this.breathe(actor)
    }
    if (motion === 'still' || motion === 'first' || (known && motion === 'cut')) {
      actor.image.setPosition(person.x, person.y)
      breathe()
      return Promise.resolve()
    }
    if (known) {
      actor.image.setScale(fromScale)
      return this.move(actor, { ...settled, duration: walkMs, ease: 'Sine.easeInOut' }, breathe)
    }
    actor.image.setAlpha(0).setScale(settled.scaleX * 0.7, settled.scaleY * 0.7)
    return this.move(actor, { ...settled, alpha: 1, duration: popMs, ease: 'Back.easeOut' }, breathe)
  }

  private move({ image }: Actor, change: object, then: () => void): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        then()
        resolve()
      }
      this.tweens.add({ targets: image, ...change, onComplete: done, onStop: () => resolve() })
    })
  }

  /** Everybody in an own rhythm, so that the picture does not heave as one. */
  private breathe(actor: Actor): void {
    const { image } = actor
    const offset = (image.x * 7) % breathMs
    actor.breath = this.tweens.add({
      targets: image,
      scaleY: image.scaleY * 1.012,
      duration: breathMs / 2,
      delay: offset / 4,
      yoyo: true,
      repeat: -1,
      ease: 'Sine.easeInOut',
    })
  }

  private cover(image: Phaser.GameObjects.Image | undefined, key: string, size: { width: number; height: number }) {
    const shown = image ?? this.add.image(0, 0, key)
    return shown.setTexture(key).setOrigin(0, 0).setDisplaySize(size.width, size.height)
  }

  private async texture(svg: string, width: number, height: number): Promise<void> {
    const key = textureKey(svg, width, height)
    if (this.textures.exists(key)) {
      this.drawn.splice(this.drawn.indexOf(key), 1)
    } else {
      const canvas = await rasterised(svg, width, height)
      if (!this.textures.exists(key)) this.textures.addCanvas(key, canvas)
    }
    this.drawn.push(key)
  }

  private forget(): void {
    const shown = new Set([...this.actors.values()].map(({ image }) => image.texture.key))
    for (const image of [this.back, this.front]) if (image) shown.add(image.texture.key)
    const spare = this.drawn.filter(key => !shown.has(key))
    for (const key of spare.slice(0, Math.max(0, spare.length - keptTextures))) {
      this.textures.remove(key)
      this.drawn.splice(this.drawn.indexOf(key), 1)
    }
  }
}
