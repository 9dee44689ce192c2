/** What scrolls on the game's pages; a page before the game scrolls as a whole. */
const scrolls = 'main, .place-list, .album, .one-part'
/** What is less than a line is nothing that anybody misses. */
const least = 16

/**
 * Shows at the lower edge of what scrolls that it goes on, for as long as it does: tablets draw no scroll bar, and choices that
 * end at the edge look like all there are.
 */
export function showMoreBelow(page: Document): void {
  const sign = page.createElement('div')
  sign.className = 'more-below'
  sign.ariaHidden = 'true'
  sign.hidden = true
  page.body.append(sign)
  let isDue = false
  const look = () => {
    isDue = false
    const found = [page.documentElement, ...page.querySelectorAll(scrolls)].find(goesOn)
    sign.hidden = found === undefined
    if (!found) return
    const isPage = found === page.documentElement
    const { right, bottom } = found.getBoundingClientRect()
    // At the side, where the fewest words end.
    sign.style.left = `${(isPage ? innerWidth : right) - 34}px`
    sign.style.top = `${isPage ? innerHeight : Math.min(bottom, innerHeight)}px`
  }
  const soon = () => {
    if (isDue) return
    isDue = true
    requestAnimationFrame(look)
  }
  addEventListener('scroll', soon, { capture: true, passive: true })
  addEventListener('resize', soon)
  const changes = new MutationObserver(soon)
  changes.observe(page.body, { childList: true, subtree: true, characterData: true })
  changes.observe(page.documentElement, { attributeFilter: ['data-size', 'data-font'] })
  void page.fonts.ready.then(soon)
  soon()
}

function goesOn(element: Element): boolean {
  const { scrollHeight, clientHeight, scrollTop } = element
  if (clientHeight === 0 || scrollHeight - clientHeight - scrollTop < least) return false
  return element.ownerDocument.documentElement === element || ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)
}
