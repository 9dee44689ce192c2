/** Parts that say something when the focus comes to them. */
const parts = 'li, tr, form, fieldset, section, table, [role=status]'

/**
 * Whoever works with the keyboard never loses the place: when what had the focus is taken away or can no longer be pressed, the focus
 * goes to the row after it, to what it was part of, or to the page's title. Never to another control, which a second press of the
 * same key would set off.
 */
export function keepFocus(page: Document): void {
  let path: readonly Element[] = []
  let near: Element | undefined
  let isAsked = false
  page.addEventListener('focusin', ({ target }) => {
    path = target instanceof Element ? ancestorsOf(target) : []
    near = undefined
  })
  const place = () => {
    isAsked = false
    const [last] = path
    // Pressing beside everything gives the focus up on purpose.
    if (!last || (page.activeElement && page.activeElement !== page.body) || (last.isConnected && !last.matches(':disabled'))) return
    const home = near?.isConnected ? near : path.find(each => each.isConnected && each !== last && each.matches(parts))
    focusOn(home ?? page.querySelector('h1') ?? page.querySelector('main'))
  }
  new MutationObserver(changes => {
    const [last] = path
    if (!last || (last.isConnected && !last.matches(':disabled'))) return
    near ??= rowBeside(path, changes)
    if (isAsked) return
    isAsked = true
    // Whoever has a better place has taken it by then.
    requestAnimationFrame(place)
  }).observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
}

/** Of a list or a table the next row, or the one before it. */
function rowBeside(path: readonly Element[], changes: readonly MutationRecord[]): Element | undefined {
  for (const { removedNodes, nextSibling, previousSibling } of changes)
    for (const gone of removedNodes)
      if (gone instanceof Element && gone.matches('li, tr') && path.includes(gone))
        return [nextSibling, previousSibling].find(each => each instanceof Element && each.matches('li, tr')) as Element | undefined
  return undefined
}

/** A page that is kept for later is hidden, and takes the focus with it: then the shown page's title has it. */
export function focusOnShown(page: Document): void {
  const { activeElement } = page
  if (activeElement && activeElement !== page.body && activeElement.getClientRects().length > 0) return
  focusOn([...page.querySelectorAll('h1')].find(title => title.getClientRects().length > 0) ?? null)
}

function focusOn(home: Element | null): void {
  if (!(home instanceof HTMLElement)) return
  if (home.tabIndex < 0 && !home.hasAttribute('tabindex')) {
    home.tabIndex = -1
    home.addEventListener('blur', () => home.removeAttribute('tabindex'), { once: true })
  }
  home.focus({ preventScroll: home.matches('h1') })
}

function ancestorsOf(element: Element): readonly Element[] {
  const above = element.parentElement
  return above ? [element, ...ancestorsOf(above)] : [element]
}
