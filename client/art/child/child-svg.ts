import { type Box, flipped, type Size, scopeIds, shifted, svgDocument } from '../svg.ts'
import { armsInFront, bodyOf } from './body.ts'
import { headOf } from './head.ts'
import type { Act, Look } from './look.ts'

/** `uid` ends the ids of the drawing; without it they come from the drawing itself. */
export type ChildOptions = Act & { readonly size?: Size; readonly uid?: string }

/** One of the cast, whole, in `childBox`; the feet stand at `childFeet`, in the middle of its width. */
export const childSvg = (look: Look, options: ChildOptions = {}): string =>
  svgDocument(childBox(look), childDrawing(look, options), options.size)

export function childBox(look: Look): Box {
  return look.adult ? { x: -30, y: -80, w: 360, h: 540 } : { x: -30, y: -40, w: 360, h: 500 }
}
/** Where the feet are in the figure's own units; its box says where those begin. */
export const childFeet = { x: 150, y: 446 } as const

/** A round close-up of the face on a coloured ground, 240 × 240. */
export function portraitSvg(look: Look, options: ChildOptions & { readonly ground?: string } = {}): string {
  const face = portraitDrawing(look, options)
  const disc = `<circle cx="120" cy="120" r="120" fill="${options.ground ?? '#d3ecf6'}"/>`
  const drawing = `<clipPath id="round"><circle cx="120" cy="120" r="120"/></clipPath>${disc}<g clip-path="url(#round)">${face}</g>`
  return svgDocument({ x: 0, y: 0, w: 240, h: 240 }, scopeIds(drawing, options.uid), options.size)
}

/** The figure without a document, feet at (150, 446), to be put into a picture. */
export function childDrawing(look: Look, options: ChildOptions = {}): string {
  const drawn = whole(look, options)
  return scopeIds(options.facing === 'left' ? flipped(drawn) : drawn, options.uid)
}

function portraitDrawing(look: Look, options: ChildOptions): string {
  const scale = 0.78
  const centre = look.adult ? { x: 150, y: 76 } : { x: 150, y: 152 }
  return shifted(120 - centre.x * scale, 122 - centre.y * scale, whole(look, { ...options, shadow: 'none' }), scale)
}

function whole(look: Look, act: Act): string {
  const head = headOf(look, act)
  const held = act.holds && act.view !== 'back' ? shifted(150, 320, act.holds) : ''
  const arms = act.view === 'back' ? '' : held + armsInFront(look, act)
  const stature = look.adult ? grown : small
  return stature.head(head.behind) + stature.body(bodyOf(look, act)) + stature.head(head.front) + stature.body(arms)
}

/** An adult has the same parts on longer legs, under a smaller head. */
const grown = {
  head: (drawing: string) => `<g transform="translate(150 150) scale(.8) translate(-150 -236)">${drawing}</g>`,
  body: (drawing: string) => `<g transform="translate(150 446) scale(1.06 1.42) translate(-150 -446)">${drawing}</g>`,
}
const small = { head: (drawing: string) => drawing, body: (drawing: string) => drawing }
