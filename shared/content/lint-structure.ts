import { places } from '../api/lessons.ts'
import { adultIds, castIds } from './cast.ts'
import { you } from './inside.ts'
import { lintChoices } from './lint-choices.ts'
import { lintInside } from './lint-inside.ts'
import { lintScreen } from './lint-screen.ts'
import type { Problem } from './problem.ts'
import type { Scenario, Scene } from './schema.ts'
import { peopleOf } from './texts.ts'

/** What can be seen without playing: links, beats, endings, place, cast, the order and the consequence of choices. */
export function lintStructure(scenario: Scenario): Problem[] {
  return [links, circles, reach, backwardBeats, endings, place, lintScreen, cast, names, lintInside, lintChoices].flatMap(rule =>
    rule(scenario),
  )
}

export function nextsOf(scene: Scene): string[] {
  return scene.kind === 'decide' ? scene.choices.map(({ next }) => next) : [scene.next]
}

function links({ first, scenes }: Scenario): Problem[] {
  const isThere = (id: string) => id === 'end' || Object.hasOwn(scenes, id)
  const broken = Object.entries(scenes).flatMap(([id, scene]) => nextsOf(scene).flatMap(next => (isThere(next) ? [] : [{ id, next }])))
  return [
    ...broken.map(({ id, next }): Problem => ({ rule: 'link', where: id, cure: `There is no scene "${next}": name one, or "end".` })),
    ...(Object.hasOwn(scenes, first) ? [] : [{ rule: 'link', where: 'first', cure: `There is no scene "${first}".` } as const]),
    ...(Object.hasOwn(scenes, 'end') ? [{ rule: 'link', where: 'end', cure: 'No scene may be called "end".' } as const] : []),
  ]
}

/** Time goes forward only: then every path ends. */
function circles({ scenes }: Scenario): Problem[] {
  const done = new Set<string>()
  const returns = (id: string, path: readonly string[]): boolean => {
    if (path.includes(id)) return true
    const scene = scenes[id]
    if (!scene || done.has(id)) return false
    const found = nextsOf(scene).some(next => returns(next, [...path, id]))
    done.add(id)
    return found
  }
  return Object.keys(scenes)
    .filter(id => returns(id, []))
    .slice(0, 1)
    .map(id => ({ rule: 'circle', where: id, cure: 'A path comes back here and may never reach support: lead it on.' }))
}

function reach({ first, scenes }: Scenario): Problem[] {
  const reached = new Set<string>()
  const waiting = [first]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const scene = scenes[id]
    if (!scene || reached.has(id)) continue
    reached.add(id)
    waiting.push(...nextsOf(scene))
  }
  return Object.keys(scenes)
    .filter(id => !reached.has(id))
    .map(id => ({ rule: 'reach', where: id, cure: 'No path leads here: let a scene lead to it, or remove it.' }))
}

function backwardBeats({ first, scenes }: Scenario): Problem[] {
  const begins: Problem[] =
    scenes[first] && scenes[first].beat !== 1 ? [{ rule: 'beats', where: first, cure: 'The first scene is beat 1.' }] : []
  const backward = Object.entries(scenes).flatMap(([id, scene]) =>
    nextsOf(scene)
      .filter(next => (scenes[next]?.beat ?? 6) < scene.beat)
      .map((next): Problem => ({ rule: 'beats', where: id, cure: `"${next}" is an earlier beat: beats go forward.` })),
  )
  return [...begins, ...backward]
}

function endings({ endings: all }: Scenario): Problem[] {
  return all.flatMap(({ id, when }, index): Problem[] => {
    const isLast = index === all.length - 1
    if (isLast && when) return [{ rule: 'endings', where: id, cure: 'The last ending takes all that is left: remove its condition.' }]
    if (!isLast && !when) return [{ rule: 'endings', where: id, cure: 'The endings after this one are never chosen: give it a condition.' }]
    return []
  })
}

function place({ place: where }: Scenario): Problem[] {
  if (places.some(id => id === where)) return []
  return [{ rule: 'place', where: 'place', cure: `The map has no place "${where}". It has: ${places.join(', ')}.` }]
}

function cast(scenario: Scenario): Problem[] {
  const people = new Set(peopleOf(scenario))
  const { bystanders } = scenario
  const all = [scenario.cast.happensTo, scenario.cast.leads, ...scenario.cast.adults, ...bystanders]
  const twice = all.filter((who, index) => all.indexOf(who) !== index || (who === you && index > 1))
  const named = Object.entries(scenario.scenes).flatMap(([id, scene]) => namedIn(scene).map(who => ({ id, who })))
  const audiences = Object.entries(scenario.scenes).flatMap(([id, scene]) => audiencesIn(scene).map(who => ({ id, who })))
  const strangers = all.filter(who => who !== you && !castIds.some(id => id === who))
  const isAdult = (who: string) => adultIds.some(id => id === who)
  const grown = scenario.cast.adults.filter(who => !isAdult(who))
  const small = [scenario.cast.happensTo, scenario.cast.leads, ...bystanders].filter(isAdult)
  const startNames = Object.keys(scenario.start.audience)
  return [
    ...twice.map(
      (who): Problem => ({ rule: 'cast', where: 'cast', cure: `"${who}" has two parts: give each part a character of its own.` }),
    ),
    ...strangers.map(
      (who): Problem => ({ rule: 'cast', where: 'cast', cure: `Nobody has drawn "${who}". There are: ${castIds.join(', ')}.` }),
    ),
    ...[...grown, ...small].map(
      (who): Problem => ({ rule: 'cast', where: 'cast', cure: `"${who}" has the part of another age: adults are ${adultIds.join(', ')}.` }),
    ),
    ...named
      .filter(({ who }) => !people.has(who))
      .map(({ id, who }): Problem => ({ rule: 'cast', where: id, cure: `"${who}" is not in the cast: correct the name.` })),
    ...audiences
      .filter(({ who }) => !bystanders.includes(who))
      .map(({ id, who }): Problem => ({ rule: 'cast', where: id, cure: `"${who}" is no bystander: only bystanders are the audience.` })),
    ...(startNames.length === bystanders.length && bystanders.every(who => startNames.includes(who))
      ? []
      : [{ rule: 'cast', where: 'start', cure: 'Say what each bystander does at the start, and nobody else.' } as const]),
  ]
}

function names({ names: all, cast: { happensTo, leads } }: Scenario): Problem[] {
  const needed = [happensTo, leads].filter(who => who !== you)
  const problem = (cure: string): Problem => ({ rule: 'names', where: 'names', cure })
  const each = Object.values(all).flat()
  return [
    ...needed.filter(who => !Object.hasOwn(all, who)).map(who => problem(`"${who}" needs three names: add them.`)),
    ...Object.keys(all)
      .filter(who => !needed.includes(who))
      .map(who => problem(`"${who}" keeps one name: remove it here.`)),
    ...each.filter((name, index) => each.indexOf(name) !== index).map(name => problem(`"${name}" stands twice: six different names.`)),
  ]
}

function namedIn(scene: Scene): string[] {
  switch (scene.kind) {
    case 'see':
      return scene.notice.flatMap(({ who }) => who)
    case 'feel':
      return [scene.who]
    case 'say':
      return [scene.to]
    case 'happens':
      return scene.lines.map(({ who }) => who)
    case 'otherSide':
      return [...(scene.eyes ? [scene.eyes] : []), ...scene.thoughts.map(({ who }) => who)]
    case 'decide':
      return []
  }
}

function audiencesIn(scene: Scene): string[] {
  if (scene.kind === 'decide') {
    return [...Object.keys(scene.from.audience), ...scene.choices.flatMap(({ effects }) => Object.keys(effects.audience ?? {}))]
  }
  return scene.kind === 'say' || scene.kind === 'happens' ? Object.keys(scene.effects?.audience ?? {}) : []
}
