import type { Running } from './game.ts'
import type { StagePicture, Transition } from './picture.ts'
import { chooseRenderer, slowFrames } from './renderer.ts'
import { drawStill } from './still.ts'

export type { StagePerson, StagePicture, Transition } from './picture.ts'
export { fingerprint as drawingKey } from './raster.ts'

export type Stage = {
  /** Resolves when the picture is complete and nobody walks any more. A newer call overtakes an older one. */
  readonly show: (picture: StagePicture, transition?: Transition) => Promise<void>
  /** After the host has got another size; positions are of the host, so `show` the picture composed anew. */
  readonly resize: () => void
  readonly sleep: () => void
  readonly wake: () => void
  readonly destroy: () => void
}
/** `calm`: every picture is shown in its end state, and the loop sleeps. */
export type StageOptions = { readonly calm: boolean }

/** A still is drawn when Phaser has not come by then. */
const patienceMs = 250

/** The picture on a screen. Phaser is loaded with the first picture. */
export function createStage(host: HTMLElement, { calm }: StageOptions): Stage {
  let running: Promise<Running> | undefined
  let renderer = chooseRenderer()
  let turn = 0
  let isAsleep = false
  let isGone = false
  let isReady = false
  let still: HTMLCanvasElement | undefined
  let measured = calm || renderer === 'canvas'

  const start = () => import('./game.ts').then(({ startGame }) => startGame(host, renderer, pixelsOf(host)))
  /**
   * One picture is made ready at a time, and of those that wait the newest: a class that walks all the time must not keep the stage
   * from showing anything.
   */
  let making: Promise<unknown> = Promise.resolve()
  const show = (picture: StagePicture, transition: Transition = 'cut'): Promise<void> => {
    turn += 1
    const mine = turn
    const isStale = () => isGone || mine !== turn
    host.dataset.stage = 'drawing'
    const made = making.then(() => (isStale() ? undefined : make(picture, transition, isStale)))
    making = made.catch(() => undefined)
    return made.then(async shown => {
      await shown?.moves
      if (!shown || isStale()) return
      host.dataset.stage = 'ready'
      if (!shown.world.breathes) await rest(shown.game)
    })
  }
  const make = async (picture: StagePicture, transition: Transition, isStale: () => boolean) => {
    const size = { width: host.clientWidth, height: host.clientHeight, density: density() }
    if (size.width === 0) return undefined
    running ??= start()
    if (!isReady && !still && (await comesLate(running))) await showStill(picture, size)
    const { game, world } = await running.catch(problem => {
      running = undefined
      throw problem
    })
    if (isReady && isStale()) return undefined
    await world.prepare(picture, size.width, size.height, size.density)
    if (isGone) return undefined
    matchSize(game, host)
    if (!isAsleep) game.loop.wake()
    if (!measured) {
      measured = true
      void measure(game, () => startAgain(picture))
    }
    const moves = world.compose(picture, size, calm ? 'still' : isReady ? transition : 'first')
    still?.remove()
    still = undefined
    isReady = true
    return { game, world, moves }
  }
  const showStill = async (picture: StagePicture, size: { width: number; height: number; density: number }) => {
    const drawn = await drawStill(picture, size.width, size.height, size.density)
    if (isGone || isReady) return
    still?.remove()
    still = drawn
    host.append(still)
  }
  /** The first second was slow: the same picture by the plain canvas. */
  const startAgain = async (picture: StagePicture) => {
    if (isGone) return
    const old = await running
    renderer = 'canvas'
    isReady = false
    running = start()
    await running
    if (old) end(old)
    await show(picture)
  }
  return {
    show,
    resize: () => void running?.then(({ game }) => isGone || matchSize(game, host)),
    sleep: () => {
      isAsleep = true
      void running?.then(({ game }) => isGone || game.loop.sleep())
    },
    wake: () => {
      isAsleep = false
      void running?.then(({ game, world }) => {
        if (isGone) return
        game.loop.wake()
        if (!world.breathes) return rest(game)
      })
    },
    destroy: () => {
      isGone = true
      still?.remove()
      void running?.then(end)
    },
  }
}

/** Whether Phaser is still under way after a moment, or cannot come. */
const comesLate = (running: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    running.then(
      () => false,
      () => true,
    ),
    new Promise<boolean>(resolve => setTimeout(() => resolve(true), patienceMs)),
  ])

/** A game ends in its next step, so one that sleeps would never end. */
function end({ game }: Running): void {
  game.destroy(true)
  game.loop.wake()
}

/** Sharp letters are the page's; the picture is worth at most one and a half pixels. */
const density = () => Math.min(1.5, Math.max(1, globalThis.devicePixelRatio || 1))
const pixelsOf = (host: HTMLElement) => ({
  width: Math.max(1, Math.round(host.clientWidth * density())),
  height: Math.max(1, Math.round(host.clientHeight * density())),
})

function matchSize(game: Running['game'], host: HTMLElement): void {
  const { width, height } = pixelsOf(host)
  if (game.scale.width !== width || game.scale.height !== height) game.scale.resize(width, height)
  game.canvas.style.width = `${host.clientWidth}px`
  game.canvas.style.height = `${host.clientHeight}px`
}

/** Draws what has changed, then sleeps until the next picture. */
async function rest(game: Running['game']): Promise<void> {
  await frames(game, 2)
  game.loop.sleep()
}

function frames(game: Running['game'], count: number): Promise<void> {
  return new Promise(resolve => {
    let left = count
    const counted = () => {
      left -= 1
      if (left > 0) return
      game.events.off('postrender', counted)
      resolve()
    }
    game.events.on('postrender', counted)
  })
}

async function measure(game: Running['game'], ifSlow: () => void): Promise<void> {
  let count = 0
  const counted = () => {
    count += 1
  }
  game.events.on('postrender', counted)
  await new Promise(resolve => setTimeout(resolve, 1000))
  game.events.off('postrender', counted)
  if (document.visibilityState === 'visible' && game.loop.running && count < slowFrames) ifSlow()
}
