import { extraColors, type Figure, figureExtras, figureFurs, figureKinds, figurePatterns } from '../../../shared/api/figure.ts'
import type { ShellKey, ShellTexts } from '../../../shared/i18n/game-shell/index.ts'
import { coatSwatch } from '../../art/creature/coat.ts'
import type { ShellIcon } from '../shell/icons.ts'

export const partIds = ['creature', 'colour', 'extra', 'pattern'] as const
export type PartId = (typeof partIds)[number]
export const partSigns: Readonly<Record<PartId, ShellIcon>> = {
  creature: 'paw-print',
  colour: 'palette',
  extra: 'leaf',
  pattern: 'sparkles',
}

/**
 * One option: what it is called, and *your* creature with it. `swatch`: a colour to show instead.
 * `picked`: what it becomes, when the picture shows less than that.
 */
export type Option = {
  readonly name: string
  readonly figure: Figure
  readonly isOn: boolean
  readonly swatch?: string
  readonly picked?: Figure
}

const nameOf = (t: ShellTexts, key: string) => t(key as ShellKey)

export const creatureOptions = (t: ShellTexts, figure: Figure): Option[] =>
  figureKinds.map(kind => ({ name: nameOf(t, `kind.${kind}`), figure: { ...figure, kind }, isOn: figure.kind === kind }))

export const colourOptions = (t: ShellTexts, figure: Figure): Option[] =>
  figureFurs.map(fur => ({
    name: nameOf(t, `fur.${fur}`),
    figure: { ...figure, fur },
    isOn: figure.fur === fur,
    swatch: coatSwatch(figure.kind, fur),
  }))

export const extraOptions = (t: ShellTexts, figure: Figure): Option[] =>
  figureExtras.map(extra => ({ name: nameOf(t, `extra.${extra}`), figure: { ...figure, extra }, isOn: figure.extra === extra }))

export const patternOptions = (t: ShellTexts, figure: Figure): Option[] =>
  figurePatterns.map(pattern => ({
    name: nameOf(t, `pattern.${pattern}`),
    figure: { ...figure, pattern },
    isOn: figure.pattern === pattern,
  }))

export const extraColourOptions = (t: ShellTexts, figure: Figure): Option[] =>
  extraColors.map(color => ({
    name: nameOf(t, `color.${color.slice(1)}`),
    figure: { ...figure, color },
    isOn: figure.color === color,
    swatch: color,
  }))
