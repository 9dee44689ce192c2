import { round } from '../svg.ts'

export const ink = '#2c2440'

/** A badge's edge around (0, 0); each way has its own number of waves, so that it is known without its colour. */
export function outline(waves: number, radius: number): string {
  if (waves === 0) return `M0 ${-radius} A${radius} ${radius} 0 1 1 0 ${radius} A${radius} ${radius} 0 1 1 0 ${-radius}Z`
  const depth = waves === 4 ? 0.06 : waves === 8 ? 0.045 : 0.05
  const points = Array.from({ length: 121 }, (_, step) => {
    const turn = (step / 120) * Math.PI * 2
    const far = radius * (1 - depth + depth * Math.cos(waves * turn))
    return `${round(Math.sin(turn) * far)} ${round(-Math.cos(turn) * far)}`
  })
  return `M${points.join('L')}Z`
}
