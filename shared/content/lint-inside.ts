import { arrive, endsFrom } from './explore.ts'
import { isInside, you } from './inside.ts'
import type { Problem } from './problem.ts'
import type { Numbers, Scenario, Scene } from './schema.ts'

/** What holds for a story that is told from inside, beside all else: only in the last chapter, and nobody is drawn as the player. */
export function lintInside(scenario: Scenario): Problem[] {
  if (!isInside(scenario)) return []
  const { cast, chapter, scenes } = scenario
  return [
    ...(chapter === 5
      ? []
      : [problem('chapter', 'Only chapter 5 tells a story from inside: name one of the children in the place of "you".')]),
    ...(cast.happensTo === cast.leads ? [problem('cast', 'It happens to "you", or "you" lead it: not both.')] : []),
    ...Object.entries(scenes).flatMap(([id, scene]) => [
      ...curesOf(scene).map(cure => problem(id, cure)),
      ...(scene.messages ?? []).filter(({ who }) => who === you).map(() => problem(id, unwritten)),
    ]),
    ...(scenario.screen?.messages ?? []).filter(({ who }) => who === you).map(() => problem('screen', unwritten)),
  ]
}

/** No path is lost: wherever it ends, it is at least as well as at the beginning. Asked for once the structure holds. */
export function lintNoLoss(scenario: Scenario): Problem[] {
  if (!isInside(scenario)) return []
  const ends = endsFrom(scenario, arrive(scenario, scenario.first, scenario.start))
  const lost = new Set(ends.filter(({ numbers }) => isWorse(numbers, scenario.start)).map(({ ending }) => ending.id))
  return [...lost].map(id => problem(id, 'A path ends here worse than it began: told from inside, none is lost.'))
}

const unwritten = 'What "you" write is built in a scene "say": remove this message.'

function curesOf(scene: Scene): string[] {
  switch (scene.kind) {
    case 'see':
      return scene.notice.some(({ who }) => who.includes(you)) ? ['"you" are not in the picture: let somebody else be noticed.'] : []
    case 'say':
      return scene.to === you ? ['"you" say it: name who hears it.'] : []
    case 'decide':
      return scene.choices
        .filter(({ kind }) => kind === 'harm')
        .map(({ id }) => `"${id}" harms: told from inside, nobody is blamed. Offer another way.`)
    case 'otherSide':
      return [
        ...(scene.eyes === undefined || scene.eyes === you ? ['Say through whose "eyes" it is seen: somebody else’s.'] : []),
        ...(scene.thoughts.some(({ who }) => who === you)
          ? ['What "you" think is not told to you: give the thought to somebody else.']
          : []),
      ]
    case 'feel':
    case 'happens':
      return []
  }
}

const isWorse = (end: Numbers, start: Numbers) => end.feeling < start.feeling || end.heat > start.heat
const problem = (where: string, cure: string): Problem => ({ rule: 'inside', where, cure })
