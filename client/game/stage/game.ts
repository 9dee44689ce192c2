import * as Phaser from 'phaser'
import { World } from './world.ts'

/** Starts Phaser in `host`. The page owns all input and sound; the picture is hidden from screen readers, who get a sentence. */
export function startGame(host: HTMLElement, renderer: 'webgl' | 'canvas', size: { width: number; height: number }): Promise<Running> {
  return new Promise(resolve => {
    const world = new World()
    const game = new Phaser.Game({
      type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
      parent: host,
      ...size,
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: { mode: Phaser.Scale.NONE },
      // With more than one texture a batch, turned sprites tear (phaser 7372).
      render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
      fps: { limit: 30 },
      scene: [world],
    })
    game.events.once(Phaser.Core.Events.READY, () => {
      game.canvas.setAttribute('aria-hidden', 'true')
      game.canvas.tabIndex = -1
      if (world.sys.isActive()) resolve({ game, world })
      else world.sys.events.once(Phaser.Scenes.Events.CREATE, () => resolve({ game, world }))
    })
  })
}
export type Running = { readonly game: Phaser.Game; readonly world: World }
