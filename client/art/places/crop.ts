import type { Size } from '../svg.ts'

/** The part of a place's 1600 × 900 picture that a box shows: full, cut at the sides and at the top, as a photographer would. */
export type Crop = Size & {
  /** Pixels of the box per unit of the picture. */
  readonly scale: number
  readonly left: number
  readonly top: number
  /** A phone: nearer by, so that people are large; they stand in two rows, one above the other. */
  readonly isNear: boolean
}

const picture = { width: 1600, height: 900 }
/** The ground begins here. */
const groundAt = 640
/** Which share of a near picture is ground. */
const nearGround = 0.48

/** `focus`: the middle of what is seen where a phone cuts most of the picture off. */
export function cropOf({ width, height }: Size, focus = picture.width / 2): Crop {
  const isNear = width < 640 || width / height < 1.5
  const whole = Math.max(width / picture.width, height / picture.height)
  const scale = isNear ? Math.max(whole, (height * nearGround) / (picture.height - groundAt)) : whole
  const half = width / scale / 2
  const middle = isNear ? Math.min(picture.width - half, Math.max(half, focus)) : picture.width / 2
  return { width, height, scale, left: middle - half, top: picture.height - height / scale, isNear }
}
