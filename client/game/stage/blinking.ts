/** A lid is shut this long. */
export const shutMs = 130

/** How long the eyes of the one in this place stay open before the given blink: everybody has an own rhythm, nobody blinks like a clock. */
export function openMs(place: number, blink: number): number {
  const share = ((place + 1) * 0.618_034 + blink * 0.754_878) % 1
  return 2200 + share * 4200
}
