import type { GameText } from '../../../shared/i18n/game/index.ts'
import { caption } from './captions.tsx'
import { settings } from './settings-store.ts'

/** Soft notes in hertz, one after the other. */
const notes = {
  chosen: [392],
  found: [659, 880],
  happens: [440, 554],
  ending: [523, 659, 784],
} as const satisfies Record<string, readonly number[]>
export type Sound = keyof typeof notes
const noteS = 0.14
const loudness = 0.07

let audio: AudioContext | undefined

/** Plays a soft sound unless sounds are off, and shows it in words where that is wished. */
export function playSound(sound: Sound, t: GameText): void {
  const { sound: isOn, captions } = settings()
  if (captions) caption(`♪ ${t(`sound.${sound}`)}`)
  if (!isOn || typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  // Browsers hold sound back until the first press.
  if (audio.state === 'suspended') void audio.resume()
  const from = audio.currentTime
  for (const [position, pitch] of notes[sound].entries()) note(audio, pitch, from + position * noteS)
}

function note(context: AudioContext, pitch: number, at: number): void {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch })
  const volume = new GainNode(context, { gain: 0 })
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + noteS * 2)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + noteS * 2)
}
