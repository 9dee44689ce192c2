// Writes the theme's variables to a stylesheet, so that the pages run under style-src 'self' without an inline <style>.
import { writeFileSync } from 'node:fs'
import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { theme } from '../client/ui/style/theme.ts'

const { variables, light } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
const lines = Object.entries({ ...variables, ...light }).map(([name, value]) => `  ${name}: ${value};`)
writeFileSync(
  new URL('../client/ui/style/theme-variables.css', import.meta.url),
  `/* Generated from theme.ts by scripts/theme-variables.mjs. */\n:root {\n${lines.join('\n')}\n}\n`,
)
