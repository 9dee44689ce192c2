import { afterAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { type CircleCast, circleScene } from '../../client/art/scenes/circle-scene.ts'
import { otherSideScene } from '../../client/art/scenes/other-side.ts'
import { type Scene, sceneOf } from '../../client/art/scenes/scene.ts'
import { pictureOf } from '../../shared/content/circle-picture.ts'
import { type AudienceState, audienceStates, moments } from '../../shared/content/schema.ts'
import { asItStarts, boxes, content, stories } from '../art/stories.ts'
import { openChromium } from './open-chromium.ts'
import { picture } from './people.ts'

const browser: Browser | undefined = await openChromium()
const shown = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
afterAll(() => browser?.close())

/** With PICTURES=<folder> every sheet is drawn whole and kept there, to be looked at by a person; otherwise some of each. */
const isWhole = process.env.PICTURES !== undefined
const sizes = isWhole ? [boxes[0], boxes[1], boxes[2]] : [boxes[2]]
const ways = isWhole ? audienceStates : (['leaving', 'standingWith'] as const)

shown.each(sizes)(
  'a browser draws every moment of every story, each way its audience can be, at $width × $height',
  async box => {
    if (!browser) throw new Error('no browser')
    const page = await browser.newPage({ viewport: { width: 2 * box.width + 8, height: 800 } })
    for (const story of stories) {
      const start = asItStarts(story)
      const all = (how: AudienceState) => Object.fromEntries(story.cast.bystanders.map(id => [id, how] as const))
      const opening = sceneOf(story, { ...box, ...start, moment: 'see' })
      const scenes = moments.flatMap(moment =>
        ways.flatMap((how, at) => {
          const heat = how === 'laughing' ? 3 : how === 'standingWith' ? 0 : 2
          const some = { ...start.audience, [story.cast.bystanders[1] ?? 'noor']: how }
          return [some, all(how)].map((audience, half) =>
            sceneOf(story, { ...box, feeling: at - 1 - half, heat, audience, moment, adultHere: how === 'standingWith' }),
          )
        }),
      )
      const { eyes } =
        (Object.values(content.find(({ id }) => id === story.id)?.scenes ?? {}).find(({ kind }) => kind === 'otherSide') as {
          eyes?: never
        }) ?? {}
      const seen = otherSideScene(story, { ...box, ...start, ...(eyes ? { eyes } : {}) })
      await drawSheet(page, [opening, ...scenes, seen], box, `scenes-${story.id}-${box.width}`)
    }
    await page.close()
  },
  120_000,
)

const circle: CircleCast = {
  happensTo: 'mia',
  leads: 'leo',
  parts: ['amara', 'elias', 'noor', 'zuri', 'arjun'],
  extras: ['kim', 'omar', 'tuva'],
  picture: pictureOf({ place: 'corridor', picture: { thing: 'bag', leads: 'kicks' } }),
}
shown.each(sizes)(
  'a browser draws the circle from every part’s place, at $width × $height',
  async box => {
    if (!browser) throw new Error('no browser')
    const page = await browser.newPage({ viewport: { width: 2 * box.width + 8, height: 800 } })
    const scenes = circle.parts.flatMap(part => [
      circleScene(circle, { ...box, part, heat: 2 }),
      circleScene(circle, { ...box, part, heat: 3, feeling: -3 }),
      circleScene(circle, { ...box, part, heat: 2, feeling: -1, does: { [part === 'zuri' ? 'amara' : 'zuri']: 'standWith' } }),
      circleScene(circle, {
        ...box,
        part,
        heat: 0,
        feeling: 2,
        does: { zuri: 'standWith', amara: 'speak', noor: 'checkIn' },
        adult: 'caretaker',
      }),
    ])
    await drawSheet(page, scenes, box, `circle-${box.width}`)
    await page.close()
  },
  120_000,
)

/** Every background, person and thing is a document of its own, as on the stage; one that cannot be drawn fails. */
async function drawSheet(
  page: Page,
  scenes: readonly Scene[],
  { width, height }: { width: number; height: number },
  name: string,
): Promise<void> {
  const image = (svg: string, { x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
    `<img style="left:${x}px;top:${y}px;width:${w}px;height:${h}px" src="data:image/svg+xml,${encodeURIComponent(svg)}">`
  const full = { x: 0, y: 0, w: width, h: height }
  const drawn = scenes.map(({ background, pieces, foreground }) => {
    const layers = [
      image(background, full),
      ...pieces.map(({ svg, image: frame }) => image(svg, frame)),
      foreground ? image(foreground, full) : '',
    ]
    return `<div class="scene">${layers.join('')}</div>`
  })
  const style = `body{margin:0;display:flex;flex-wrap:wrap;gap:6px;background:#333}.scene{position:relative;overflow:hidden;width:${width}px;height:${height}px}img{position:absolute}`
  await page.setContent(`<style>${style}</style>${drawn.join('')}`)
  const broken = await page.evaluate(async () => {
    const images = [...document.images]
    await Promise.all(images.map(one => one.decode().catch(() => undefined)))
    return { count: images.length, broken: images.filter(one => one.naturalWidth === 0).length }
  })
  expect([name, broken.broken]).toEqual([name, 0])
  expect(broken.count).toBeGreaterThan(scenes.length * 5)
  const measured = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 2 * width + 8, height: Math.min(measured, 8000) })
  await picture(page, name)
}
