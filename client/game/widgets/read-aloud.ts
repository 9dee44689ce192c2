import type { Language } from '../../../shared/api/contract.ts'

/** `element`: the id of what is marked while the sentence is read; `language`: where it is not the page's. */
export type Spoken = { readonly text: string; readonly element?: string; readonly language?: Language }
export type ReadAloud = {
  /** Whether the tablet has a voice for the language; voices may come late. */
  readonly hasVoice: () => boolean
  /** Reads the sentences in their order; what is being read stops first. */
  readonly read: (sentences: readonly Spoken[]) => void
  readonly stop: () => void
}
const slower = 0.92
/** Bokmål is announced under three tags. */
const tags: Readonly<Record<Language, readonly string[]>> = { en: ['en'], sv: ['sv'], nb: ['nb', 'no', 'nn'], fi: ['fi'] }

/** Reads on a press only. `changed` hears whether something is being read. */
export function readAloud(language: Language, changed: (isReading: boolean) => void): ReadAloud {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const voice = (of = language) => speech?.getVoices().find(({ lang }) => tags[of].some(tag => lang.toLowerCase().startsWith(tag)))
  let run = 0
  const stop = () => {
    run += 1
    speech?.cancel()
    mark(undefined)
    changed(false)
  }
  const read = (sentences: readonly Spoken[]) => {
    stop()
    const chosen = voice()
    if (!speech || !chosen) return
    const mine = run
    changed(true)
    for (const [position, { text, element, language: its }] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(text)
      const speaker = (its && voice(its)) ?? chosen
      Object.assign(utterance, { voice: speaker, lang: speaker.lang, rate: slower })
      utterance.onstart = () => mine === run && mark(element)
      utterance.onend = utterance.onerror = () => {
        if (mine === run && position === sentences.length - 1) stop()
      }
      speech.speak(utterance)
    }
  }
  return { hasVoice: () => voice() !== undefined, read, stop }
}

function mark(element: string | undefined): void {
  for (const marked of document.querySelectorAll('.being-read')) marked.classList.remove('being-read')
  if (element) document.getElementById(element)?.classList.add('being-read')
}
