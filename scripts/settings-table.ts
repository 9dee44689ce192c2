import { readFileSync, writeFileSync } from 'node:fs'
import { settings } from '../server/config.ts'

const readme = new URL('../README.md', import.meta.url)
const marks = /(<!-- settings -->\n)[\s\S]*?(<!-- \/settings -->)/

/** The README's table of settings, from the settings themselves. */
export const settingsTable = () =>
  [
    '| setting | default | what it is |',
    '| --- | --- | --- |',
    ...Object.entries(settings).map(([name, { byDefault, why }]) => `| \`${name}\` | ${byDefault} | ${why} |`),
    '',
  ].join('\n')

/** The README as it must be. */
export const readmeWithSettings = () => readFileSync(readme, 'utf8').replace(marks, `$1\n${settingsTable()}\n$2`)

if (import.meta.main) writeFileSync(readme, readmeWithSettings())
