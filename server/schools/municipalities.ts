import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type Country, countries } from '../../shared/api/schools.ts'

export type Municipality = {
  readonly code: string
  readonly name: string
  readonly otherName: string | undefined
  readonly county: string
  readonly countyName: string
}
type Row = Readonly<Record<string, string>>

/** The municipality with this official code. */
export const findMunicipality = (country: Country, code: string): Municipality | undefined =>
  municipalities()[country].find(municipality => municipality.code === code)

/** All of a country, in the alphabet's order of its language. */
export const municipalitiesOf = (country: Country): readonly Municipality[] => municipalities()[country]

let read: Record<Country, readonly Municipality[]> | undefined
const municipalities = () => {
  read ??= Object.fromEntries(countries.map(country => [country, readCountry(country)])) as Record<Country, readonly Municipality[]>
  return read
}

const collation = { SE: 'sv', NO: 'nb', FI: 'fi' } as const

function readCountry(country: Country): readonly Municipality[] {
  const regions = new Map(
    rows('regions')
      .filter(row => row.country === country)
      .map(({ code, name }) => [code, name]),
  )
  return rows(country.toLowerCase())
    .map(({ code = '', name = '', name_other, region_code = '' }) => ({
      code,
      name,
      otherName: name_other || undefined,
      county: region_code,
      countyName: regions.get(region_code) ?? '',
    }))
    .sort((one, other) => one.name.localeCompare(other.name, collation[country]))
}

const rows = (file: string): Row[] => parse(readFileSync(new URL(`municipalities/${file}.csv`, import.meta.url)), { columns: true })
