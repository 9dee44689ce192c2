import { type Sticker, stickers as ways } from '../content/schema.ts'

/** Not practised yet; practised; practised in another place as well. */
export type Rings = 'none' | 'one' | 'two'

/** A way practised in a place, as it is stored: `stoodBeside@corridor`. What was earned before places were kept is the way alone. */
export const stickerAt = (way: Sticker, place: string): string => `${way}@${place}`

/** The way of a stored sticker, with its place or without. */
export const wayOf = (sticker: string): string => sticker.split('@')[0] ?? ''

/** A way's page in the album: its rings, and the places that are known, in the order in which they came. */
export type AlbumEntry = { readonly way: Sticker; readonly rings: Rings; readonly places: readonly string[] }

/**
 * The album: always all ways in the same order. The second ring is for another place; of a way that was earned before places were kept
 * nobody knows whether it was another one, so that counts as the same.
 */
export const albumOf = (stickers: readonly string[]): AlbumEntry[] =>
  ways.map(way => {
    const mine = stickers.filter(sticker => wayOf(sticker) === way)
    const places = [...new Set(mine.flatMap(sticker => sticker.split('@')[1] ?? []))]
    return { way, rings: mine.length === 0 ? 'none' : places.length > 1 ? 'two' : 'one', places }
  })
