const ways: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The arrow keys move the focus to the next place in their direction; Enter goes there. */
export function moveByArrow(event: KeyboardEvent): void {
  const way = ways[event.key]
  const on = event.target instanceof Element ? event.target : document.body
  if (!way || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
  const places = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(each => each.getClientRects().length > 0)
  const here = places.find(place => place === on)
  if (!here && on.closest('input, select, textarea')) return
  const next = here ? nearest(here, places, way) : (places.find(place => place.dataset.here === 'true') ?? places[0])
  if (!next) return
  event.preventDefault()
  next.focus()
}

function nearest(here: HTMLElement, places: readonly HTMLElement[], [x, y]: readonly [number, number]): HTMLElement | undefined {
  const from = middle(here)
  const ahead = places.flatMap(place => {
    const to = middle(place)
    const along = (to.x - from.x) * x + (to.y - from.y) * y
    const across = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x)
    return place !== here && along > 8 ? [{ place, far: along + 2.5 * across }] : []
  })
  return ahead.sort((one, other) => one.far - other.far)[0]?.place
}

function middle(element: HTMLElement) {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}
