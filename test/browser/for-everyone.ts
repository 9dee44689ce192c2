import type { Page } from 'playwright-core'
import { look, type PersonPage } from './people.ts'

/**
 * What a screen does to who needs large letters, a finger, or colours of one's own; one line for each fault. All of it looks at the
 * page as it is now, so it can be called on any screen of the game.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  return [
    ...(await cutOffTexts(page)),
    ...(await overlaidTexts(page)),
    ...(await brokenWords(page)),
    ...(await smallTargets(page)),
    ...(await wordsOutside(page)),
    ...(await outOfReach(page)),
    ...(await wideScreens(page)),
  ]
}

/** Looks at a screen for everybody: axe, cut off and overlaid words, small targets. What is found stands in the person's complaints. */
export async function lookForEveryone(person: PersonPage, name: string): Promise<void> {
  await look(person, name)
  person.complaints.push(...(await faultsOf(person.page)).map(fault => `${name}: ${fault}`))
}

/** Words that stand outside of what shows them: beside the screen, or in a box that hides the rest. */
export const cutOffTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hides = (style: CSSStyleDeclaration, axis: 'X' | 'Y') => ['hidden', 'clip'].includes(style[`overflow${axis}`])
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      // People in a picture, and the names on them, may stand at its edge.
      const isElsewhere = element?.closest('.for-readers, .over-stage, svg, script, style, [hidden]')
      if (!element || text === '' || isElsewhere || !element.checkVisibility()) continue
      let isForReaders = false
      for (let box: Element | null = element; box; box = box.parentElement) isForReaders ||= getComputedStyle(box).clipPath !== 'none'
      if (isForReaders) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue
        if (rect.left < -1 || rect.right > innerWidth + 1) faults.push(`beside the screen: "${text}"`)
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
          const style = getComputedStyle(box)
          const around = box.getBoundingClientRect()
          const isCutX = hides(style, 'X') && (rect.left < around.left - 1 || rect.right > around.right + 1)
          // Letters may reach a little over their line.
          const isCutY = hides(style, 'Y') && (rect.top < around.top - 4 || rect.bottom > around.bottom + 4)
          if (isCutX || isCutY) faults.push(`cut off by .${box.className}: "${text}"`)
          // What scrolls shows the rest.
          if (style.overflowY === 'auto' || style.overflowY === 'scroll') break
        }
      }
    }
    return [...new Set(faults)]
  })

/** Words that lie on other words. What lies over a picture (`.over`, `.over-stage`) is placed by hand, and looked at by people. */
export const overlaidTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: { text: string; rect: DOMRect }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      const isPlaced = element?.closest('.for-readers, .over, .over-stage, .view, .caption, svg, script, style, [hidden]')
      if (!element || text === '' || isPlaced || !element.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      // What scrolls or hides the rest shows only a part.
      const boxes: DOMRect[] = []
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowY !== 'visible') boxes.push(box.getBoundingClientRect())
      }
      for (const rect of range.getClientRects()) {
        const middle = (rect.top + rect.bottom) / 2
        if (boxes.every(({ top, bottom }) => middle > top && middle < bottom)) texts.push({ text, rect })
      }
    }
    const faults: string[] = []
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) {
        if (one.text === other.text) continue
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        // A font's box reaches above and below its letters.
        const inner = ({ top, height }: DOMRect) => ({ top: top + height * 0.2, bottom: top + height * 0.8 })
        const [mine, its] = [inner(one.rect), inner(other.rect)]
        const high = Math.min(mine.bottom, its.bottom) - Math.max(mine.top, its.top)
        if (wide > 2 && high > 1) faults.push(`"${one.text}" lies on "${other.text}"`)
      }
    }
    return [...new Set(faults)]
  })

/** Short words that go on in the next line without a hyphen: a box is too narrow for them. */
export const brokenWords = (page: Page, longest = 15): Promise<string[]> =>
  page.evaluate(most => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const faults: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element?.checkVisibility() || element.closest('.for-readers, svg, script, style')) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        if (word.length > most) continue
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)))
        if (lines.size > 1) faults.push(`broken: "${word}"`)
      }
    }
    return [...new Set(faults)]
  }, longest)

/** Words that stick out of what is pressed: a label longer than its card. */
const wordsOutside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    for (const target of document.querySelectorAll('button, label:has(input), a[href]')) {
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.over-stage')) continue
      const around = target.getBoundingClientRect()
      const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.key, svg') || !node.textContent?.trim()) continue
        let isForReaders = false
        for (let box = node.parentElement; box; box = box.parentElement) isForReaders ||= getComputedStyle(box).clipPath !== 'none'
        if (isForReaders) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const isOut = [...range.getClientRects()].some(
          ({ left, right, width }) => width > 1 && (left < around.left || right > around.right),
        )
        if (isOut) faults.push(`sticks out of its card: "${node.textContent.trim()}"`)
      }
    }
    return [...new Set(faults)]
  })

/** What stands above the upper edge of what scrolls when that is at its top: nobody ever gets there. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main')].flatMap(main => {
      const top = main.getBoundingClientRect().top - main.scrollTop
      return [...main.querySelectorAll('h1, h2, p, button')].flatMap(each => {
        const { top: its, height } = each.getBoundingClientRect()
        const isLost = height > 1 && its < top - 4 && each.checkVisibility() && !each.closest('.for-readers, .over, .over-stage')
        return isLost ? [`above the edge, out of reach: "${each.textContent?.trim().slice(0, 40)}"`] : []
      })
    }),
  )

/** What is pressed is 44 px in both directions at least; a box to tick counts with its label. */
export const smallTargets = (page: Page, smallest = 44): Promise<string[]> =>
  page.evaluate(least => {
    const all = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [role=button]')]
    return all.flatMap(element => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.for-readers')) return []
      const target = element.closest('label') ?? element
      const { width, height } = target.getBoundingClientRect()
      if (width === 0 || (width >= least - 0.5 && height >= least - 0.5)) return []
      const name = element.getAttribute('aria-label') ?? target.textContent?.trim().slice(0, 40)
      return [`a target of ${Math.round(width)} × ${Math.round(height)}: "${name}"`]
    })
  }, smallest)

/** Nobody scrolls in two directions. */
const wideScreens = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth - clientWidth} px wider than the screen`] : []
  })

/** With forced colours: targets without an edge, and picked ones that look like the others. */
export const faintTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edgeOf = (element: Element) => {
      const { borderTopWidth, borderBottomWidth, borderTopStyle, outlineStyle, outlineWidth, backgroundColor, textDecorationLine } =
        getComputedStyle(element)
      const border = borderTopStyle === 'none' ? 0 : Math.max(Number.parseFloat(borderTopWidth), Number.parseFloat(borderBottomWidth))
      const outline = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
      return { border, outline, backgroundColor, textDecorationLine }
    }
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const nameOf = (element: Element) => element.textContent?.trim().slice(0, 40)
    const targets = [...document.querySelectorAll('button, label:has(input[type=radio], input[type=checkbox])')].filter(isSeen)
    const bare = targets.filter(target => {
      const { border, outline } = edgeOf(target)
      const ownBox = target.querySelector('input')
      const around = target.parentElement ? edgeOf(target.parentElement).border : 0
      const showsBox = ownBox !== null && getComputedStyle(ownBox).opacity !== '0'
      return border + outline + around === 0 && !showsBox && !target.querySelector('[class]:not(.for-readers, .drawing, .icon)')
    })
    const picked = [...document.querySelectorAll('.picked, [aria-pressed=true], [aria-checked=true], [aria-current]')].filter(isSeen)
    const same = picked.filter(one => {
      const other = [...(one.parentElement?.children ?? [])].find(each => each !== one && each.tagName === one.tagName)
      if (!other) return false
      const [mine, its] = [edgeOf(one), edgeOf(other)]
      return JSON.stringify(mine) === JSON.stringify(its) && !one.querySelector('.tick, .box svg')
    })
    return [...bare.map(each => `no edge: "${nameOf(each)}"`), ...same.map(each => `looks as if not picked: "${nameOf(each)}"`)]
  })

/** With forced colours: what has the focus now, and does not show it. */
export const faintFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return ['nothing has the focus']
    const shows = [focused, focused.closest('label'), focused.closest('fieldset')].some(element => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return shows ? [] : [`the focus does not show: "${focused.textContent?.trim().slice(0, 40)}"`]
  })
