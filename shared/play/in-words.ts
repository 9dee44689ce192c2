import type { HelpWord, InWords } from '../api/lessons.ts'
import { isInside } from '../content/inside.ts'
import type { Scenario } from '../content/schema.ts'

/** Fewer who came to a decision, and words could point at one of them. */
export const fewestInWords = 10
const helping = ['help', 'words', 'distance'] as const

/** The choices of a decision that could help, in their order; what harms or does nothing is never among them, and nothing of what is told from inside. */
export function waysToHelp(content: Scenario, decision: string): string[] {
  const scene = content.scenes[decision]
  if (scene?.kind !== 'decide' || isInside(content)) return []
  return scene.choices.filter(({ kind }) => (helping as readonly string[]).includes(kind)).map(({ id }) => id)
}

/** How many of all who came to it: none; a few, under a quarter; many, up to three in five; most. */
export function wordFor(chose: number, all: number): HelpWord {
  if (chose === 0) return 'none'
  if (chose * 4 < all) return 'few'
  return chose * 5 <= all * 3 ? 'many' : 'most'
}

/** What a class would do to help. `came`: how many came to the decision; `chose`: how many of them chose each way. */
export function inWords(ways: readonly string[], decision: string, came: number, chose: Readonly<Record<string, number>>): InWords {
  if (came < fewestInWords) return { decision, withheld: 'fewPupils' }
  return { decision, ways: ways.map(choice => ({ choice, word: wordFor(chose[choice] ?? 0, came) })) }
}
