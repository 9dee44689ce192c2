import type { GameText } from '../../../shared/i18n/game/index.ts'
import { caption } from './captions.tsx'
import { settings, type Volume } from './settings-store.ts'

/** Soft notes in hertz, one after the other. Nothing buzzes "wrong". */
const notes = {
  chosen: [392],
  found: [659, 880],
  happens: [440, 554],
  ending: [523, 659, 784],
  grows: [392, 494, 587, 784],
} as const satisfies Record<string, readonly number[]>
export type Sound = keyof typeof notes
const loudness = { off: 0, soft: 0.12, usual: 0.3 } as const satisfies Record<Volume, number>

/** Plays a soft sound unless sounds are off, and shows it in words where that is wished. */
export function playSound(sound: Sound, t: GameText): void {
  const { volume, captions } = settings()
  if (captions) caption(`♪ ${t(`sound.${sound}`)}`)
  if (volume !== 'off' && typeof AudioContext !== 'undefined') void sing(notes[sound], loudness[volume])
}

/** The synthesizer opens the tablet's sound when it is loaded, so it comes with the first sound. */
async function sing(pitches: readonly number[], loud: number): Promise<void> {
  const { ZZFX } = await import('zzfx')
  // Browsers hold sound back until the first press.
  if (ZZFX.audioContext.state === 'suspended') void ZZFX.audioContext.resume()
  ZZFX.playSamples([pitches.flatMap(pitch => ZZFX.buildSamples(loud, 0, pitch, 0.02, 0.05, 0.12))])
}
