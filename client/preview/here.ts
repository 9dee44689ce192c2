import { type CircleMoment, seenBy } from './circle-moments.ts'
import type { Draft } from './drafts.ts'
import { endingNode } from './path-layout.ts'
import type { At } from './shown.ts'

/** What the texts of a place begin with. `came`: the scene that the story has come to since it was opened. */
export function textsAt(draft: Draft, at: At | undefined, came: string | undefined, moments: readonly CircleMoment[]): string[] {
  const scene = came ?? (at?.kind === 'ending' ? endingNode(at.id) : at?.kind === 'scene' ? at.id : undefined)
  if (scene?.startsWith('end:')) return ['ending.']
  if (scene) return [`scene.${scene}.`]
  if (at?.kind === 'card') return [`card.${at.id}.`, `ask.${at.ask}.`]
  if (at?.kind === 'sheet') return at.id === 'home' ? ['home.'] : ['done']
  if (draft.folder === 'circles') return inCircle(draft, at, moments)
  return draft.folder === 'i-do' ? ['title', 'hint', 'alt'] : ['title', 'intro']
}

function inCircle({ data }: Extract<Draft, { folder: 'circles' }>, at: At | undefined, moments: readonly CircleMoment[]): string[] {
  const part = at?.kind === 'moment' ? at.part : (data.parts[0] ?? '')
  const moment = moments.find(({ id }) => at?.kind === 'moment' && id === at.id) ?? moments[0]
  if (!moment) return []
  const { situation, thinks, adult, offers } = seenBy(data, moment.state, part)
  const whose = situation === 'hot' || situation === 'calmer' ? `part.${part}.` : `${situation}.`
  const ring = moment.after?.rings.at(-1)
  switch (moment.kind) {
    case 'dealt':
      return ['intro', `part.${part}.title`, `part.${part}.place`, `part.${part}.thought.dealt`]
    case 'beat':
      return [
        `${situation}.`,
        `part.${part}.thought.${thinks}`,
        ...offers.map(move => `${whose}choice.${move}`),
        'extra.',
        `adult.${adult}`,
      ]
    case 'around':
      return ['around.', 'secret.']
    case 'reveal':
      return [`reveal.${ring?.says}`, `adult.${ring?.adult}`]
    case 'lookBack':
      return ['lookBack.', 'reveal.']
  }
}
