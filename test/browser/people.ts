import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** A person with a browser of its own: nothing is shared with the others'. */
export type PersonPage = { readonly page: Page; readonly complaints: string[] }

const sizes = { desktop: { width: 1366, height: 768 }, tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } } as const

export async function openFor(browser: Browser, size: keyof typeof sizes, locale = 'en-GB'): Promise<PersonPage> {
  const context = await browser.newContext({ viewport: sizes[size], locale, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  // A page that breaks its content security policy or throws is a failure, whatever it shows.
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  return { page, complaints }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Found = { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[] }

/**
 * Looks at a screen: axe must find nothing against WCAG 2.2 AA on it, and where PICTURES names a folder a picture is kept, to be
 * looked at by a person.
 */
export async function look({ page, complaints }: PersonPage, name: string): Promise<void> {
  // Once a page: it is long.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  const { violations } = await page.evaluate<Found>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })",
  )
  complaints.push(...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(node => JSON.stringify(node.target)).join(', ')}`))
  await picture(page, name)
}

/** Until each picture that is seen is complete, and nobody in it is on the way any more. */
export const drawn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('[data-stage]')].every(stage => !stage.checkVisibility() || stage.getAttribute('data-stage') === 'ready'),
  )

/** Keeps a picture of each screen where PICTURES names a folder, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/**
 * In which languages a way through the product is gone. Each costs a minute of two cores, so it is one, the longest words of the four;
 * LANGUAGES=all goes them all. What every language says is tested apart (test/pages/texts, content:check).
 */
export const waysIn: readonly ('sv' | 'fi')[] = process.env.LANGUAGES === 'all' ? ['sv', 'fi'] : ['fi']
export const pagesIn: readonly ('sv' | 'fi' | 'nb' | 'en')[] = process.env.LANGUAGES === 'all' ? ['sv', 'fi', 'nb', 'en'] : ['fi']
