/** A drawing beside words: it says nothing of its own, so a screen reader passes over it. */
export function Art({ svg, className = '' }: { svg: string; className?: string }) {
  return <img className={`art ${className}`} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt="" />
}
