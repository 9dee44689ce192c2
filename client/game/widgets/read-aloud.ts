import type { Language } from '../../../shared/api/contract.ts'
import { markReading } from './reading-mark.ts'
import { openSound, playRecording } from './recording.ts'
import { sentencesOf } from './sentences.ts'

export type Spoken = {
  readonly text: string
  /** Said before it and not marked: a number, who speaks. */
  readonly before?: string | undefined
  /** The id of the element in which the text stands. */
  readonly element?: string
  /** Where it is not the page's. */
  readonly language?: Language
  /** The address where somebody reads it, in the place of the voice. */
  readonly recording?: string | undefined
}
export type ReadAloud = {
  /** Whether the tablet has a voice for the language; voices may come late. */
  readonly hasVoice: () => boolean
  /** Reads the texts in their order, sentence by sentence; what is being read stops first. What has neither voice nor recording is left out. */
  readonly read: (texts: readonly Spoken[]) => void
  readonly stop: () => void
}
const slower = 0.92
/** Bokmål is announced under three tags. */
const tags: Readonly<Record<Language, readonly string[]>> = { en: ['en'], sv: ['sv'], nb: ['nb', 'no', 'nn'], fi: ['fi'] }

/** Reads on a press only. `changed` hears whether something is being read. */
export function readAloud(language: Language, changed: (isReading: boolean) => void): ReadAloud {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const voice = (of = language) => speech?.getVoices().find(({ lang }) => tags[of].some(tag => lang.toLowerCase().startsWith(tag)))
  let present: AbortController | undefined
  const stop = () => {
    present?.abort()
    present = undefined
    speech?.cancel()
    markReading()
    changed(false)
  }
  const readOne = async ({ text, before, element, language: its, recording }: Spoken, signal: AbortSignal) => {
    if (recording !== undefined && (await playRecording(recording, signal, () => markReading(element, text)))) return
    const speaker = (its && voice(its)) ?? voice()
    if (!speech || !speaker) return
    for (const [at, sentence] of sentencesOf(text, its ?? language).entries()) {
      if (signal.aborted) return
      const words = at === 0 && before !== undefined ? `${before} ${sentence}` : sentence
      await said(speech, speaker, words, signal, () => markReading(element, sentence))
    }
  }
  const read = (texts: readonly Spoken[]) => {
    stop()
    openSound()
    const controller = new AbortController()
    present = controller
    changed(true)
    const all = async () => {
      for (const each of texts) {
        if (controller.signal.aborted) return
        await readOne(each, controller.signal)
      }
      if (!controller.signal.aborted) stop()
    }
    void all()
  }
  return { hasVoice: () => voice() !== undefined, read, stop }
}

const said = (speech: SpeechSynthesis, voice: SpeechSynthesisVoice, words: string, signal: AbortSignal, starts: () => void) =>
  new Promise<void>(resolve => {
    const utterance = new SpeechSynthesisUtterance(words)
    Object.assign(utterance, { voice, lang: voice.lang, rate: slower })
    utterance.onstart = () => signal.aborted || starts()
    utterance.onend = utterance.onerror = () => resolve()
    // Not every browser tells of what was cancelled.
    signal.addEventListener('abort', () => resolve())
    speech.speak(utterance)
  })
