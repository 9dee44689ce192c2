/** A figure's drawing has its feet here, whatever its view box cuts out. */
const feet = { x: 150, y: 446 }

/** `x`, `y`: where the feet stand, in CSS pixels of the host. `scale`: CSS pixels per unit of the drawing. */
export type StagePerson = {
  readonly id: string
  readonly svg: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly breathes?: boolean
  /** The same figure with its eyes shut; whoever has it blinks now and then. */
  readonly blink?: string
}
/** One still, from back to front. Background and foreground are whole documents that fill the host. */
export type StagePicture = {
  readonly background: string
  readonly people: readonly StagePerson[]
  readonly foreground?: string
}
/** `walk`: people who stay go to their new places. */
export type Transition = 'cut' | 'walk'

export type Placed = {
  readonly width: number
  readonly height: number
  /** Where the feet are in the drawing, 0 to 1: the point that stands, breathes and pops. */
  readonly originX: number
  readonly originY: number
}

/** The size that a person's drawing gets on the stage. */
export function placed({ svg, scale }: StagePerson): Placed {
  const [x, y, width, height] = viewBoxOf(svg)
  return { width: width * scale, height: height * scale, originX: (feet.x - x) / width, originY: (feet.y - y) / height }
}

function viewBoxOf(svg: string): readonly [number, number, number, number] {
  const numbers =
    /viewBox="([^"]+)"/
      .exec(svg)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const [x = 0, y = 0, width = 300, height = 500] = numbers
  return [x, y, width, height]
}
