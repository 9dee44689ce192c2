import { faces, type Scenario, type Scene } from '../../shared/content/schema.ts'
import type { ScenarioInput } from '../../shared/play/input.ts'
import { type Finished, type Run, sceneOf, startRun, step } from '../../shared/play/scenario.ts'

/** One way through a story, as a bot played it by the real rules. */
export type Way = { readonly inputs: readonly ScenarioInput[]; readonly runs: readonly Run[]; readonly finished: Finished }

/**
 * Ways through a story that together make every choice, say every part of every phrase, feel every face, notice everything and come to
 * every ending: each bot takes what was taken least so far, then some go where an ending is still missing.
 */
export function waysThrough(scenario: Scenario): Way[] {
  const taken = new Map<string, number>()
  const ways: Way[] = []
  do {
    ways.push(walk(scenario, run => leastTaken(sceneOf(scenario, run), run.scene, taken)))
  } while (ways.length < 300 && !isAllTaken(scenario, taken))
  const met = new Set(ways.map(({ finished }) => finished.ending))
  const missing = scenario.endings.filter(({ id }) => !met.has(id))
  return [...ways, ...missing.flatMap(({ id }) => wayTo(scenario, id) ?? [])]
}

/** As few of these ways as still make every choice and come to every scene and ending. */
export function fewWays(scenario: Scenario): Way[] {
  const all = waysThrough(scenario)
  const left = new Set(all.flatMap(met))
  const few: Way[] = []
  while (left.size > 0) {
    const news = (way: Way) => met(way).filter(each => left.has(each)).length
    const best = all.reduce((one, other) => (news(other) > news(one) ? other : one))
    for (const each of met(best)) left.delete(each)
    few.push(best)
  }
  return few
}

const met = ({ inputs, runs, finished }: Way): string[] => [
  ...runs.map(({ scene }) => scene),
  ...inputs.flatMap((input, at) => (input.type === 'choose' ? [`${runs[at]?.scene}.${input.choice}`] : [])),
  `ending ${finished.ending}`,
]

/** What a story offers to be taken, as `scene.part`. */
export function allParts(scenario: Scenario): string[] {
  return Object.entries(scenario.scenes).flatMap(([id, scene]) => partsOf(scene).flatMap(group => group.map(part => `${id}.${part}`)))
}

function walk(scenario: Scenario, choose: (run: Run) => ScenarioInput): Way {
  const runs = [startRun(scenario, 1)]
  const inputs: ScenarioInput[] = []
  for (let run = runs[0]; run && inputs.length < 60; ) {
    const input = choose(run)
    const next = step(scenario, run, input)
    if ('refused' in next) throw new Error(`${run.scene} refused ${JSON.stringify(input)}, which it offers`)
    inputs.push(input)
    if (next.finished) return { inputs, runs, finished: next.finished }
    run = next.run
    if (run) runs.push(run)
  }
  throw new Error(`${scenario.id} does not end`)
}

function leastTaken(scene: Scene, id: string, taken: Map<string, number>): ScenarioInput {
  const pick = (group: readonly string[]) => {
    const [least = ''] = group.toSorted((one, other) => (taken.get(`${id}.${one}`) ?? 0) - (taken.get(`${id}.${other}`) ?? 0))
    taken.set(`${id}.${least}`, (taken.get(`${id}.${least}`) ?? 0) + 1)
    return least
  }
  const [one = '', two = '', three = ''] = partsOf(scene).map(pick)
  return inputOf(scene, one, two, three)
}

function inputOf(scene: Scene, one: string, two: string, three: string): ScenarioInput {
  switch (scene.kind) {
    case 'see':
      return { type: 'see', noticed: [one.replace('notice:', '')] }
    case 'feel':
      return { type: 'feel', face: faces.find(face => one === `face:${face}`) ?? 'sad', strength: Number(two.replace('strength:', '')) }
    case 'decide':
      return { type: 'choose', choice: one.replace('choice:', '') }
    case 'say': {
      const tone = scene.tones.find(each => three === `tone:${each}`) ?? 'calm'
      return { type: 'say', start: one.replace('start:', ''), middle: two.replace('middle:', ''), tone }
    }
    default:
      return { type: 'goOn' }
  }
}

/** One of each group is in an answer. */
function partsOf(scene: Scene): string[][] {
  switch (scene.kind) {
    case 'see':
      return [scene.notice.map(({ id }) => `notice:${id}`)]
    case 'feel':
      return [faces.map(face => `face:${face}`), [1, 2, 3].map(strength => `strength:${strength}`)]
    case 'decide':
      return [scene.choices.map(({ id }) => `choice:${id}`)]
    case 'say':
      return [scene.starts.map(id => `start:${id}`), scene.middles.map(id => `middle:${id}`), scene.tones.map(tone => `tone:${tone}`)]
    default:
      return []
  }
}

const isAllTaken = (scenario: Scenario, taken: ReadonlyMap<string, number>) => allParts(scenario).every(part => taken.has(part))

/** The shortest way to an ending. */
function wayTo(scenario: Scenario, ending: string): Way | undefined {
  const start = startRun(scenario, 1)
  const seen = new Set([keyOf(start)])
  const waiting: { readonly inputs: readonly ScenarioInput[]; readonly runs: readonly [Run, ...Run[]] }[] = [{ inputs: [], runs: [start] }]
  for (let here = waiting.shift(); here; here = waiting.shift()) {
    const run = here.runs.at(-1) ?? start
    for (const input of oneOfEach(sceneOf(scenario, run))) {
      const next = step(scenario, run, input)
      if ('refused' in next) continue
      const inputs = [...here.inputs, input]
      if (next.finished?.ending === ending) return { inputs, runs: here.runs, finished: next.finished }
      if (!next.run || seen.has(keyOf(next.run))) continue
      seen.add(keyOf(next.run))
      waiting.push({ inputs, runs: [...here.runs, next.run] })
    }
  }
  return undefined
}

/** What leads to different scenes or numbers: only choices do. */
function oneOfEach(scene: Scene): ScenarioInput[] {
  if (scene.kind === 'decide') return scene.choices.map(({ id }) => ({ type: 'choose', choice: id }))
  const [one = '', two = '', three = ''] = partsOf(scene).map(([first = '']) => first)
  return [inputOf(scene, one, two, three)]
}

const keyOf = ({ scene, feeling, heat, audience, adultHere }: Run) => JSON.stringify([scene, feeling, heat, audience, adultHere])
