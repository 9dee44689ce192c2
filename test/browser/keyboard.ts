import type { Locator, Page } from 'playwright-core'
import type { PersonPage } from './people.ts'

/** Somebody who never touches a mouse or a screen. */
export type Hands = {
  readonly page: Page
  /** How often Enter or Space set something off. */
  readonly activations: () => number
  /** Tab, or Shift and Tab, until it has the focus. */
  readonly goTo: (what: Locator) => Promise<void>
  /** Goes there and presses Enter; waits for what comes of it, and looks whether the focus is still somewhere. */
  readonly press: (what: Locator, then: Locator) => Promise<void>
  /** Enter, where one is. */
  readonly enter: (then: Locator) => Promise<void>
  readonly key: (...names: readonly string[]) => Promise<void>
  readonly write: (into: Locator, text: string) => Promise<void>
  /** Of a list that opens, by its words. */
  readonly choose: (list: Locator, words: string) => Promise<void>
  /** One of several round buttons, by the arrow keys. */
  readonly pick: (radio: Locator) => Promise<void>
  /** Tab from the first to the last of all that can be reached: how many there are. */
  readonly goRound: () => Promise<number>
}

/** More than any page has; whoever comes so far is in a trap. */
const most = 320

export async function keyboardOf({ page, complaints }: PersonPage): Promise<Hands> {
  let activations = 0
  await page.context().addInitScript(watchForPointers)
  page.context().on('console', message => {
    if (message.text().startsWith('pointer:')) complaints.push(message.text())
  })
  const look = async (after: string) => {
    const wrong = await page.evaluate(focusOf)
    if (wrong) complaints.push(`${after}: ${wrong}`)
  }
  const isThere = (what: Locator) => what.evaluate(each => each === document.activeElement)
  const goTo = async (what: Locator) => {
    await what.waitFor()
    const back = await what.evaluate(each =>
      Boolean((document.activeElement ?? document.body).compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING),
    )
    for (let step = 0; step < most; step += 1) {
      if (await isThere(what)) return look(String(what))
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`the keyboard does not come to ${what}`)
  }
  const settle = async (then: Locator, after: string) => {
    await then.first().waitFor()
    await page.waitForFunction(hasFocus, undefined, { timeout: 3000 }).catch(() => complaints.push(`${after}: the focus is lost`))
  }
  const enter = async (then: Locator, after = 'Enter') => {
    activations += 1
    await page.keyboard.press('Enter')
    await settle(then, after)
  }
  const tabUntilOut = async (each: (here: string) => Promise<void> = async () => {}) => {
    for (let step = 0; step < most; step += 1) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(whereOf)
      if (here === '') return step
      await each(here)
    }
    throw new Error('Tab never leads out of the page')
  }
  return {
    page,
    activations: () => activations,
    goTo,
    enter,
    press: async (what, then) => {
      await goTo(what)
      await enter(then, String(what))
    },
    key: async (...names) => {
      for (const name of names) await page.keyboard.press(name)
    },
    write: async (into, text) => {
      await goTo(into)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
    choose: async (list, words) => {
      await goTo(list)
      await page.keyboard.press('Home')
      for (let step = 0; step < most; step += 1) {
        if ((await list.evaluate(each => (each as HTMLSelectElement).selectedOptions[0]?.label)) === words) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`${list} has no ${words}`)
    },
    pick: async radio => {
      const name = await radio.getAttribute('name')
      const group = page.locator(`input[type=radio][name="${name}"]`)
      const chosen = (await group.and(page.locator(':checked')).count()) > 0 ? group.and(page.locator(':checked')) : group.first()
      await goTo(chosen)
      if (!(await chosen.isChecked())) await page.keyboard.press('Space')
      for (let step = 0; step < (await group.count()); step += 1) {
        if (await radio.isChecked()) return look(String(radio))
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`the arrow keys do not come to ${radio}`)
    },
    goRound: async () => {
      // Out at the end of the page, and then once through all of it.
      await tabUntilOut()
      return tabUntilOut(here => look(`at ${here}`))
    },
  }
}

const hasFocus = () => document.hasFocus() && document.activeElement !== null && document.activeElement !== document.body

/** A mouse, a finger or a pen, or a click that one of them made; a key's own click counts no presses. */
function watchForPointers(): void {
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click'])
    document.addEventListener(
      type,
      event => {
        if (type !== 'click' || (event.isTrusted && (event as MouseEvent).detail > 0)) console.log(`pointer: ${type}`)
      },
      true,
    )
}

function whereOf(): string {
  const here = document.activeElement
  if (!here || here === document.body) return ''
  return `${here.tagName.toLowerCase()} ${here.getAttribute('aria-label') ?? here.textContent?.trim().slice(0, 30)}`
}

/** What is wrong with where the focus is: gone, without a ring, or under something else. */
function focusOf(): string | undefined {
  const here = document.activeElement
  if (!here || here === document.body) return 'the focus is lost'
  const shown = [
    here,
    ...('labels' in here ? [...((here as HTMLInputElement).labels ?? [])] : []),
    here.nextElementSibling,
    here.parentElement,
  ]
  const hasRing = shown.some(each => {
    if (!each) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  if (!hasRing) return 'the focus has no ring'
  const { left, right, top, bottom } = here.getBoundingClientRect()
  const inside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
  if (!inside) return 'the focus is out of sight'
  const [x, y] = [(Math.max(0, left) + Math.min(innerWidth, right)) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2]
  const hit = document.elementFromPoint(x, y)
  const isMine = hit && (here.contains(hit) || hit.contains(here) || hit.closest('label')?.contains(here))
  return isMine ? undefined : `the focus is under ${hit?.tagName.toLowerCase()}.${hit?.className}`
}
