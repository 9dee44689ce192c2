import type { Page } from 'playwright-core'
import type { Scenario } from '../../shared/content/schema.ts'

const kinds = {
  see: '.two-ways',
  feel: '.strengths',
  say: '.columns',
  decide: '.choices',
  happens: '.lines',
  otherSide: '.head',
  ending: '.ending-title',
}
export type ScreenKind = keyof typeof kinds

/** How somebody presses what has this key. */
type Hand = (page: Page, key: string) => Promise<void>
/** Enter presses the violet button from everywhere but from another button. */
export const byKeys: Hand = async (page, key) => {
  if (key === 'Enter') await page.locator('[data-key=Enter]').focus()
  await page.keyboard.press(key)
}
export const byMouse: Hand = (page, key) =>
  page
    .locator(`.scenario > main :is(button[data-key="${key}"], label:has(> input[data-key="${key}"]))`)
    .locator('visible=true')
    .first()
    .click()

/**
 * Plays a story that lies open, through the first words that it lets say, until its ending is shown.
 * `onScreen`: each screen, before it is answered, and once again with all that is picked.
 */
export async function playAStory(
  page: Page,
  story: Scenario,
  onScreen: (kind: ScreenKind, at: 'first' | 'answered') => Promise<void>,
  press: Hand = byKeys,
) {
  let decisions = 0
  await press(page, 'Enter')
  for (;;) {
    const kind = await shown(page)
    await onScreen(kind, 'first')
    if (kind === 'ending') return
    await page.locator('.scenario > main').evaluate(main => main.setAttribute('data-answered', ''))
    await answer(page, press, kind, keyOf(story, decisions), () => onScreen(kind, 'answered'))
    if (kind === 'decide') decisions += 1
    // Each scene is a screen of its own: the next is not the one that was answered.
    await page.locator('.scenario > main:not([data-answered])').waitFor()
  }
}

async function shown(page: Page): Promise<ScreenKind> {
  await page.waitForFunction(all => all.some(each => document.querySelector(`.scenario > main ${each}`)), Object.values(kinds))
  for (const [kind, selector] of Object.entries(kinds)) {
    if (await page.locator(`.scenario > main ${selector}`).count()) return kind as ScreenKind
  }
  throw new Error('a screen of a story')
}

/** The first decision takes the way that leads to words; later ones the first. */
function keyOf({ scenes }: Scenario, decisions: number): string {
  const first = Object.values(scenes).find(scene => scene.kind === 'decide')
  const at = decisions === 0 && first?.kind === 'decide' ? first.choices.findIndex(({ next }) => scenes[next]?.kind === 'say') : 0
  return String(Math.max(at, 0) + 1)
}

async function answer(page: Page, press: Hand, kind: ScreenKind, choice: string, picked: () => Promise<void>): Promise<void> {
  if (kind === 'see') for (const key of await keysIn(page, '.spot')) await press(page, key)
  if (kind === 'feel') for (const key of ['3', 'W']) await press(page, key)
  if (kind === 'say') for (const part of ['start', 'middle', 'tone']) await press(page, (await keysIn(page, `.part-of-${part}`))[0] ?? '1')
  if (kind === 'otherSide') await press(page, '1')
  if (kind === 'happens') while ((await page.locator('#because > span:not(.room)').count()) === 0) await press(page, 'Enter')
  if (kind !== 'decide') await picked()
  await press(page, kind === 'decide' ? choice : 'Enter')
}

const keysIn = (page: Page, part: string): Promise<string[]> =>
  page.locator(`${part} [data-key], ${part}[data-key]`).evaluateAll(all => all.flatMap(each => each.getAttribute('data-key') ?? []))
