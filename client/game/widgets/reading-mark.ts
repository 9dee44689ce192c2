const name = 'being-read'

/**
 * Marks words of an element while they are read, and brings them into view: the words themselves where the browser can, else the whole
 * element. Without an element nothing is marked any more.
 */
export function markReading(element?: string, words?: string): void {
  for (const marked of document.querySelectorAll(`.${name}`)) marked.classList.remove(name)
  const registry = 'highlights' in CSS ? CSS.highlights : undefined
  registry?.delete(name)
  const place = element === undefined ? null : document.getElementById(element)
  if (!place) return
  const range = registry && words !== undefined ? rangeOf(place, words) : undefined
  if (range) registry?.set(name, new Highlight(range))
  else place.classList.add(name)
  place.scrollIntoView({ block: 'nearest' })
}

/** Where the words stand, whatever elements they are spread over. */
function rangeOf(place: HTMLElement, words: string): Range | undefined {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  const nodes: Node[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
  const start = nodes
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .indexOf(words)
  if (start < 0) return undefined
  const range = document.createRange()
  let at = 0
  for (const node of nodes) {
    const length = node.textContent?.length ?? 0
    const isIn = (point: number) => point >= at && point <= at + length
    if (isIn(start)) range.setStart(node, start - at)
    if (isIn(start + words.length)) {
      range.setEnd(node, start + words.length - at)
      return range
    }
    at += length
  }
  return undefined
}
