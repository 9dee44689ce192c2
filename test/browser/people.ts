import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** A person with a browser of its own: nothing is shared with the others'. */
export type PersonPage = { readonly page: Page; readonly complaints: string[] }

const sizes = { desktop: { width: 1366, height: 768 }, tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } } as const

export async function openFor(browser: Browser, size: keyof typeof sizes, locale = 'en-GB'): Promise<PersonPage> {
  const context = await browser.newContext({ viewport: sizes[size], locale, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  // A page that breaks its content security policy or throws is a failure, whatever it shows.
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  return { page, complaints }
}

/** Keeps a picture of each screen where PICTURES names a folder, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
