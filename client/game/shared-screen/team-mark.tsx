/** @jsxImportSource preact */
import type { TeamName } from '../../../shared/api/shared-screens.ts'
import { teamNameIn } from '../../../shared/i18n/shared-screens/index.ts'
import { Drawing } from '../widgets/index.ts'
import { useScreenWords } from './words.ts'

const colors: Readonly<Record<TeamName['color'], string>> = {
  blue: '#2f6fd0',
  green: '#3c8f3a',
  purple: '#8a4fb3',
  turquoise: '#1f9aa0',
  orange: '#e08a1e',
  silver: '#aab2bd',
  golden: '#e3b62f',
  mint: '#7fd1ae',
  coral: '#e8705a',
  indigo: '#3d3a8c',
}

/** A team's pennant in its colour, and its name. */
export function TeamMark({ name }: { readonly name: TeamName }) {
  const t = useScreenWords()
  return (
    <>
      <Drawing svg={pennant(colors[name.color])} class="pennant" />
      <span>{teamNameIn(t, name)}</span>
    </>
  )
}

const pennant = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M7 3v27" stroke="#6b4f3f" stroke-width="3.4" stroke-linecap="round"/><path d="M8.5 4.5 28 11 8.5 18.5Z" fill="${color}" stroke="#2c2440" stroke-width="2.2" stroke-linejoin="round"/></svg>`
