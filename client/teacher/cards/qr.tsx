import { qrCells } from '../../art/qr.ts'

/** A code to scan, with the quiet zone left to the frame around it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = qrCells(text)
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
