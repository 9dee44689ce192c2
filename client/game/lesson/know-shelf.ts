import type { Language } from '../../../shared/api/contract.ts'
import type { OpenPiece, PlayerAnswer } from '../../../shared/api/play.ts'
import type { IDoCard } from '../../../shared/content/i-do-schema.ts'
import type { Recognition } from '../../../shared/content/recognition-schema.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import { loadCard, loadRecognition } from './content.ts'

export type Shelved<T> = { readonly data: T; readonly texts: Texts }
export type Knowing = Pick<PlayerAnswer, 'recognitions' | 'cards'>
/** The recognitions and cards for the real week that this tablet has fetched, in one language. */
export type KnowShelf = {
  readonly recognition: (id: string) => Shelved<Recognition> | undefined
  readonly card: (id: string) => Shelved<IDoCard> | undefined
  /** Fetches those of them that are not here yet, or in another version. @throws CallRefused */
  readonly fetch: (open: Knowing) => Promise<void>
}

/** What a tablet needs at the door: recognitions that the pupil is in the middle of, here or in answers that wait. The rest comes later. */
export const begunOf = ({ recognitions, progress }: PlayerAnswer, waiting: string): Knowing => ({
  recognitions: recognitions.filter(({ id }) => progress.knows[id] || waiting.includes(`"${id}"`)),
  cards: [],
})

export function createKnowShelf(language: Language): KnowShelf {
  const recognitions = new Map<string, Shelved<Recognition>>()
  const cards = new Map<string, Shelved<IDoCard>>()
  return {
    recognition: id => recognitions.get(id),
    card: id => cards.get(id),
    fetch: async open => {
      await Promise.all([
        ...missing(open.recognitions, recognitions).map(async piece => recognitions.set(piece.id, await loadRecognition(piece, language))),
        ...missing(open.cards, cards).map(async piece => cards.set(piece.id, await loadCard(piece, language))),
      ])
    },
  }
}

const missing = (open: readonly OpenPiece[], here: ReadonlyMap<string, Shelved<{ readonly version: number }>>) =>
  open.filter(({ id, version }) => here.get(id)?.data.version !== version)
