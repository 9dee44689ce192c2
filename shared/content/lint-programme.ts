import type { Circle } from './circle-schema.ts'
import { you } from './inside.ts'
import type { Problem } from './problem.ts'
import type { Effects, Scenario, Scene } from './schema.ts'

/** I know (recognitions), I can (scenarios and circles), I do (the card for the real week). */
export type Strand = { readonly strand: 'know' | 'can' | 'do'; readonly chapter: number }

/** What shows only when all content is looked at together. */
export function lintProgramme(scenarios: readonly Scenario[], strands: readonly Strand[], circles: readonly Circle[] = []): Problem[] {
  return [
    ...missingStrands(strands),
    ...severalCards(strands),
    ...leadsTwice([...scenarios, ...circles]),
    ...neverHelps(scenarios, circles),
  ]
}

/** In at least so many stories the first adult does not see it, or waves it away. */
const missedAtLeast = 2
const chapters = 5

/**
 * What the whole programme must have in the end. While chapters are still to be written it is a hint, and a lack once all five are there:
 * the next story may bring it.
 */
export function lintWhole(scenarios: readonly Scenario[]): { readonly hints: readonly Problem[]; readonly lacks: readonly Problem[] } {
  const missed = scenarios.filter(({ scenes }) => Object.values(scenes).some(scene => scene.kind === 'happens' && scene.adultMisses))
  const cure = `In ${missedAtLeast} stories or more the first adult does not see it ("adultMisses"), and telling again helps; so far in ${missed.length}.`
  const problems: Problem[] = missed.length < missedAtLeast ? [{ rule: 'misses', where: 'the programme', cure }] : []
  const isWhole = new Set(scenarios.map(({ chapter }) => chapter)).size === chapters
  return isWhole ? { hints: [], lacks: problems } : { hints: problems, lacks: [] }
}

const strandWords = { know: 'I know (a recognition)', can: 'I can (a scenario)', do: 'I do (a card)' } as const

function missingStrands(strands: readonly Strand[]): Problem[] {
  const chapters = [...new Set(strands.map(({ chapter }) => chapter))].sort()
  return chapters.flatMap(chapter =>
    (['know', 'can', 'do'] as const)
      .filter(strand => !strands.some(each => each.chapter === chapter && each.strand === strand))
      .map((strand): Problem => ({ rule: 'strand', where: `chapter ${chapter}`, cure: `It lacks ${strandWords[strand]}: write it.` })),
  )
}

function severalCards(strands: readonly Strand[]): Problem[] {
  const chapters = strands.flatMap(({ strand, chapter }) => (strand === 'do' ? [chapter] : []))
  return [...new Set(chapters.filter((chapter, index) => chapters.indexOf(chapter) !== index))].map(chapter => ({
    rule: 'strand',
    where: `chapter ${chapter}`,
    cure: 'It has more than one card for the real week: keep one.',
  }))
}

type Led = Pick<Scenario, 'id' | 'chapter' | 'place'> & { readonly cast: Pick<Scenario['cast'], 'happensTo' | 'leads'> }
function leadsTwice(pieces: readonly Led[]): Problem[] {
  return pieces.flatMap((piece, index) => {
    const { leads } = piece.cast
    return pieces
      .slice(0, index)
      .filter(other => leads !== you && other.chapter === piece.chapter && other.cast.leads === leads && !isPlayedTogether(other, piece))
      .map(
        (other): Problem => ({ rule: 'leads', where: piece.id, cure: `"${leads}" leads in "${other.id}" too: give one to somebody else.` }),
      )
  })
}

/** The same two in the same place, once as a story and once as a circle: one moment, which the class now plays together. */
const isPlayedTogether = (one: Led, other: Led) =>
  'scenes' in one && 'parts' in other && one.place === other.place && one.cast.happensTo === other.cast.happensTo

/** No look and no name belongs to one part: whoever is seen is also somewhere the one who comes to stand with somebody. In a circle all parts may. */
function neverHelps(scenarios: readonly Scenario[], circles: readonly Circle[]): Problem[] {
  const children = new Set([
    ...scenarios.flatMap(({ cast, bystanders }) => [cast.happensTo, cast.leads, ...bystanders]),
    ...circles.flatMap(({ cast, parts, extras }) => [cast.happensTo, cast.leads, ...parts, ...extras]),
  ])
  const help = new Set([
    ...scenarios.flatMap(({ scenes }) => Object.values(scenes).flatMap(standing)),
    ...circles.flatMap(({ parts }) => parts),
  ])
  return [...children]
    .filter(who => who !== you && !help.has(who))
    .map(who => ({
      rule: 'helps',
      where: who,
      cure: 'This character never helps: let it stand with somebody in one story, or be a part of a circle.',
    }))
}

function standing(scene: Scene): string[] {
  const effects: readonly (Effects | undefined)[] =
    scene.kind === 'decide'
      ? scene.choices.map(choice => choice.effects)
      : scene.kind === 'say' || scene.kind === 'happens'
        ? [scene.effects]
        : []
  return effects.flatMap(each => Object.entries(each?.audience ?? {}).flatMap(([who, state]) => (state === 'standingWith' ? [who] : [])))
}
