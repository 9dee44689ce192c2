import type { Country } from '../../shared/api/schools.ts'
import type { Cell } from '../../shared/api/statistics.ts'

/** How many pupils of one school played in the period. */
export type SchoolCount = { readonly school: string; readonly country: Country; readonly players: number }

const fewestPupils = 10
const fewestSchools = 3
const roundedTo = 10

/**
 * The rule for the table players by week and country: at least ten pupils and three schools behind every cell, rounded to the nearest
 * ten; everything else is withheld, also nobody at all. No total stands beside the cells, so that none can be subtracted; the one
 * running figure counts another period and is rounded down to ten.
 */
export function publishCells(counts: readonly SchoolCount[], countries: readonly Country[]): Partial<Record<Country, Cell>> {
  return Object.fromEntries(countries.map(country => [country, cellOf(counts.filter(count => count.country === country))]))
}

function cellOf(counts: readonly SchoolCount[]): Cell {
  const playing = counts.filter(({ players }) => players > 0)
  const players = playing.reduce((sum, count) => sum + count.players, 0)
  if (players < fewestPupils || playing.length < fewestSchools) return { withheld: true }
  return { players: Math.round(players / roundedTo) * roundedTo }
}
