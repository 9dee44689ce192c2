import type { Size } from '../../../client/art/svg.ts'

/** One picture of a sheet; `name` is what a test says of it. */
export type Tile = { readonly name: string; readonly svg: string }
/** Pictures of one size, so many in a row. Compared ones measure 16, 32, 48 …: WebP works in squares of 16, and none then runs into the next. */
export type Sheet = { readonly name: string; readonly size: Size; readonly columns: number; readonly tiles: readonly Tile[] }
/** `agreed`: what is compared. `everything`: for the eye, also each way in which an audience can be, in three sizes. */
export type Extent = 'agreed' | 'everything'
