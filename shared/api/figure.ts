import { z } from 'zod'

/** The pupils' figures: creatures of the wall painting, never people, so that a figure tells nothing about the child. */
export const figureKinds = [
  'fox',
  'lynx',
  'hare',
  'owl',
  'otter',
  'bear',
  'seal',
  'hedgehog',
  'squirrel',
  'crane',
  'badger',
  'moose',
] as const
/** The coat: the creature's own, or one of seven dyes. */
export const figureFurs = ['own', 'snow', 'rose', 'honey', 'moss', 'sea', 'violet', 'night'] as const
export const figurePatterns = ['plain', 'spots', 'stripes', 'patch', 'stars', 'socks'] as const
/** The one thing worn. */
export const figureExtras = ['none', 'scarf', 'kerchief', 'acorn', 'leaf', 'mushroom', 'blossom', 'woolly'] as const
/** The colours of what is worn, as hex: red, yellow, green, light blue, blue, violet, pink. */
export const extraColors = ['#e4572e', '#f4c430', '#37b67e', '#3fa7d6', '#3f5fa8', '#7b4fc9', '#c94f7c'] as const

export const FigureKind = z.enum(figureKinds)
export type FigureKind = z.infer<typeof FigureKind>
export const FigureFur = z.enum(figureFurs)
export type FigureFur = z.infer<typeof FigureFur>
export const FigurePattern = z.enum(figurePatterns)
export type FigurePattern = z.infer<typeof FigurePattern>
export const FigureExtra = z.enum(figureExtras)
export type FigureExtra = z.infer<typeof FigureExtra>
export const ExtraColor = z.enum(extraColors)
export type ExtraColor = z.infer<typeof ExtraColor>

export const Figure = z.strictObject({
  kind: FigureKind,
  fur: FigureFur,
  pattern: FigurePattern,
  extra: FigureExtra,
  color: ExtraColor,
})
export type Figure = z.infer<typeof Figure>

/** The sixteen pictures of picture sign-in; three of them, in order, are a pupil's secret. */
export const pictureIds = [
  'sun',
  'moon',
  'star',
  'tree',
  'flower',
  'mushroom',
  'apple',
  'fish',
  'boat',
  'house',
  'key',
  'bell',
  'umbrella',
  'balloon',
  'mitten',
  'ball',
] as const
export const PictureId = z.enum(pictureIds)
export type PictureId = z.infer<typeof PictureId>
