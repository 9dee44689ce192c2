import { cast } from '../../art/cast.ts'
import { childDrawing } from '../../art/child/child-svg.ts'
import { standing, svgDocument } from '../../art/svg.ts'

/** A child of the cast and a grown-up beside it. */
export function talkSvg(mood: 'worried' | 'eased'): string {
  const child = childDrawing(cast.omar, { emotion: mood === 'worried' ? 'worried' : 'happy', turn: 0.4, shadow: 'none', uid: 'talk-child' })
  const adult = childDrawing(cast.teacher, { emotion: 'kind', turn: -0.4, facing: 'left', shadow: 'none', uid: 'talk-adult' })
  const ground = '<rect width="220" height="150" fill="#dff0f8"/><ellipse cx="110" cy="140" rx="100" ry="14" fill="#2c2440" opacity=".12"/>'
  return svgDocument({ x: 0, y: 0, w: 220, h: 150 }, ground + standing(74, 140, 0.29, child) + standing(142, 142, 0.25, adult))
}
