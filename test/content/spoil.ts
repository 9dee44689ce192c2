import { checkContent } from '../../shared/content/check.ts'
import type { Mistake, Problem, Rule } from '../../shared/content/problem.ts'
import type { Choice, Scenario, SceneKind, SceneOf, Texts } from '../../shared/content/schema.ts'
import { firstScenario, firstTexts, nameForms } from './first-scenario.ts'

/** The first scenario, its texts and the forms of names, read anew: a test may change them. */
export type Draft = { scenario: Scenario; texts: ReturnType<typeof firstTexts>; forms: ReturnType<typeof nameForms> }

/** The mistakes of the shipped scenario after one thing was spoilt. */
export function mistakesAfter(spoil: (draft: Draft) => void): readonly Mistake[] {
  const draft = { scenario: firstScenario(), texts: firstTexts(), forms: nameForms() }
  spoil(draft)
  return checkContent(written(draft)).mistakes
}
export const spoilt = (spoil: (draft: Draft) => void): Problem[] =>
  mistakesAfter(spoil).map(({ rule, where, cure }) => ({ rule, where, cure }))

function written({ scenario, texts, forms }: Draft): Map<string, string> {
  const json = (value: unknown) => JSON.stringify(value, undefined, 2)
  return new Map([
    ...Object.entries(forms).map(([language, own]) => [`names/${language}.json`, json(own)] as const),
    ...Object.entries(texts).map(([language, own]) => [`scenarios/${scenario.id}/${language}.json`, json(own)] as const),
    [`scenarios/${scenario.id}/scenario.json`, json(scenario)],
  ])
}
export const rulesBroken = (spoil: (draft: Draft) => void): Rule[] => [...new Set(spoilt(spoil).map(({ rule }) => rule))]

export function scene<K extends SceneKind>({ scenario }: Draft, id: string, kind: K): SceneOf<K> {
  const found = scenario.scenes[id]
  if (found?.kind !== kind) throw new Error(`${id} is no ${kind}`)
  return found as SceneOf<K>
}
export function choice(draft: Draft, at: string, id: string): Choice {
  const found = scene(draft, at, 'decide').choices.find(each => each.id === id)
  if (!found) throw new Error(`no choice ${id}`)
  return found
}
export const write = (texts: Texts, key: string, text: string) => Object.assign(texts, { [key]: text })
