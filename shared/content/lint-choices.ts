import { firstDecision } from '../play/scenario.ts'
import type { Problem } from './problem.ts'
import type { Choice, Effects, Scenario, SceneOf } from './schema.ts'

type Decision = { readonly id: string; readonly scene: SceneOf<'decide'> }

/** What decisions offer, in which order, and that each choice shows what it changes. */
export function lintChoices(scenario: Scenario): Problem[] {
  const decisions = Object.entries(scenario.scenes).flatMap(([id, scene]): Decision[] => (scene.kind === 'decide' ? [{ id, scene }] : []))
  return [
    ...firstWays(scenario),
    ...decisions.flatMap(decision => [
      ...wide(decision),
      ...alwaysHelp(decision),
      ...decision.scene.choices.flatMap((choice, index) => lintChoice(scenario, decision, choice, index)),
    ]),
  ]
}

/** All four ways are open at first: what is safe for one is not for another. */
function firstWays(scenario: Scenario): Problem[] {
  const id = firstDecision(scenario)
  const scene = id === undefined ? undefined : scenario.scenes[id]
  if (id === undefined || scene?.kind !== 'decide') return []
  const lacking = (['words', 'distance', 'help', 'nothing'] as const).filter(kind => !scene.choices.some(choice => choice.kind === kind))
  return lacking.map(kind => ({ rule: 'ways', where: id, cure: `The first decision offers each way: add a choice of the kind "${kind}".` }))
}

function alwaysHelp({ id, scene }: Decision): Problem[] {
  if (scene.choices.some(({ kind }) => kind === 'help')) return []
  return [{ rule: 'ways', where: id, cure: 'Help can be fetched or given in every decision: add a choice of the kind "help".' }]
}

/** What is safe for one is not for another. */
const wide = ({ id, scene }: Decision): Problem[] =>
  scene.choices.length >= 4 ? [] : [{ rule: 'decisions', where: id, cure: 'A decision has four choices or more: add what is missing.' }]

function lintChoice({ scenes }: Scenario, { id, scene }: Decision, choice: Choice, index: number): Problem[] {
  const where = `${id}.${choice.id}`
  const problem = (rule: Problem['rule'], isOne: boolean, cure: string): Problem[] => (isOne ? [{ rule, where, cure }] : [])
  const lastGood = scene.choices.findLastIndex(({ kind }) => kind !== 'harm')
  const isHarm = choice.kind === 'harm'
  const same = scene.choices.slice(0, index).find(other => leadsTheSame(other, choice))
  return [
    ...problem('choice', scene.choices.findIndex(other => other.id === choice.id) < index, 'Two choices have this id: change one.'),
    ...problem('harmLast', isHarm && index < lastGood, 'What harms is offered last.'),
    ...problem(
      'harmSober',
      isHarm && !isSober(scenes, choice),
      'What harms lifts nobody, and the next scene has a doubtful line of "you".',
    ),
    ...problem(
      'consequence',
      !changes(choice.effects) || !leadsToHappens(scenes, choice.next),
      'Say what it changes, and lead to a scene that shows what happens.',
    ),
    ...problem(
      'consequence',
      choice.kind === 'help' && !helps(scenes, choice),
      'Help always helps something: before the next decision let a feeling rise, the heat fall, somebody turn or an adult come.',
    ),
    ...problem('consequence', same !== undefined, `It leads to the same as "${same?.id}": let it make a difference.`),
  ]
}

const doubts = ['ashamed', 'worried', 'thinking', 'sad']

function isSober(scenes: Scenario['scenes'], { effects: { feeling = 0, heat = 0 }, next }: Choice): boolean {
  const after = scenes[next]
  const hasDoubt = after?.kind === 'happens' && after.lines.some(({ who, emotion }) => who === 'you' && doubts.includes(emotion ?? ''))
  return feeling < 0 && heat >= 0 && hasDoubt
}

function leadsTheSame(one: Choice, other: Choice): boolean {
  const text = ({ effects: { feeling = 0, heat = 0, audience = {} }, next }: Choice) =>
    JSON.stringify([feeling, heat, Object.entries(audience).sort(), next])
  return text(one) === text(other)
}

function changes({ feeling = 0, heat = 0, audience = {} }: Effects): boolean {
  return feeling !== 0 || heat !== 0 || Object.keys(audience).length > 0
}

/** Something gets better by it, or by what it leads to, before the next decision. */
function helps(scenes: Scenario['scenes'], { effects, next }: Pick<Choice, 'effects' | 'next'>, passed: readonly string[] = []): boolean {
  if (isBetter(effects)) return true
  const after = scenes[next]
  if (passed.includes(next) || (after?.kind !== 'happens' && after?.kind !== 'say')) return false
  const comes = after.kind === 'happens' && after.adultHere === true
  return comes || helps(scenes, { effects: after.effects ?? {}, next: after.next }, [...passed, next])
}

const isBetter = ({ feeling = 0, heat = 0, audience = {} }: Effects): boolean =>
  feeling > 0 || heat < 0 || Object.values(audience).some(state => state !== 'laughing')

/** Directly, or after the words for it were built. */
function leadsToHappens(scenes: Scenario['scenes'], id: string): boolean {
  const scene = scenes[id]
  return scene?.kind === 'happens' || (scene?.kind === 'say' && scenes[scene.next]?.kind === 'happens')
}
