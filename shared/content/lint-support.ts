import { arrive, endsFrom } from './explore.ts'
import { isInside, you } from './inside.ts'
import type { Problem } from './problem.ts'
import type { Ending, Numbers, Scenario } from './schema.ts'

/** Every path ends in support, and in the support that its ending names: for whoever comes there, with whatever numbers. Paths end by now. */
export function lintSupport(scenario: Scenario): Problem[] {
  const ends = endsFrom(scenario, arrive(scenario, scenario.first, scenario.start))
  return scenario.endings.flatMap(ending => [
    ...strangers(scenario, ending),
    ...lacking(
      scenario,
      ending,
      ends.flatMap(end => (end.ending.id === ending.id ? [end.numbers] : [])),
    ),
  ])
}

/** Whether an ending keeps its word for who arrives with these numbers. */
export function isSupported(scenario: Scenario, { support, comes = [] }: Ending, { adultHere, audience }: Numbers): boolean {
  const hasAdult = adultHere === true || comes.some(who => scenario.cast.adults.includes(who))
  const hasFriend = Object.values(audience).includes('standingWith') || comes.some(who => friendsOf(scenario).includes(who))
  return (support === 'friend' || hasAdult) && (support === 'adult' || hasFriend)
}

function lacking(scenario: Scenario, ending: Ending, met: readonly Numbers[]): Problem[] {
  const lacks = (support: 'adult' | 'friend') =>
    ending.support !== other(support) && met.some(numbers => !isSupported(scenario, { ...ending, support }, numbers))
  const problem = (cure: string): Problem => ({ rule: 'support', where: ending.id, cure })
  return [
    ...(lacks('adult')
      ? [problem('Somebody ends here without an adult: name the one who comes in "comes" and in the words, or correct "support".')]
      : []),
    ...(lacks('friend')
      ? [problem('Somebody ends here with nobody beside: name who comes in "comes" ("you" too) and in the words, or correct "support".')]
      : []),
  ]
}

function strangers(scenario: Scenario, { id, comes = [] }: Ending): Problem[] {
  const known = [...scenario.cast.adults, ...friendsOf(scenario)]
  return comes
    .filter(who => !known.includes(who))
    .map(who => ({ rule: 'support', where: id, cure: `"${who}" cannot come here: there are ${known.join(', ')}.` }))
}

/** Who may come to stand with the one it happens to. Of two who quarrel as equals, each has the other. */
const friendsOf = (scenario: Scenario): string[] => [
  ...scenario.bystanders,
  ...(scenario.equals ? [scenario.cast.leads] : []),
  ...(isInside(scenario) ? [] : [you]),
]

const other = (support: 'adult' | 'friend') => (support === 'adult' ? 'friend' : 'adult')
