// D16: a whole town signs in from one address, five in a hundred mistype, a guesser tries one account and another searches for codes,
// from that same address. Nobody legitimate is locked out, and neither of the two gets anywhere.
// Short: 300 pupils. `--long`: 3,000. SEED repeats who mistypes and when; PUPILS changes the size.
import { setTimeout as pause } from 'node:timers/promises'
import pLimit from 'p-limit'
import { FirstRun } from '../../shared/api/accounts.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { OpenLesson } from '../../shared/api/lessons.ts'
import { EnterCode, SignInCard, SignInPupil } from '../../shared/api/play.ts'
import { type Chance, seededChance } from '../../shared/play/chance.ts'
import { type Browser, type Card, type ClassInHand, classWith, granted, openBrowser, password, schoolWithTeacher } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { idBy } from './bots/id-by.ts'
import { drill, isLong, opensAt, seed } from './harness.ts'

const pupils = Number(process.env.PUPILS ?? (isLong ? 3000 : 300))
const inClass = 30
const mistypedPercent = 5
/** As many tablets ask at the same moment as a town's bells make them. */
const atOnce = 150
/** Every third has forgotten its card, and types. */
const typesEvery = 3
/** A tablet asks again by itself after this. */
const askAgainMs = 300
const passing: readonly string[] = ['server.busy', 'store.unavailable', 'pictures.resting']

type Child = { readonly pupil: string; readonly card: Card; readonly code: string; readonly types: boolean }
type Figures = { signedIn: number; mistyped: number; asked: number; rested: number; lockedOut: string[]; longestMs: number }

await drill('d16', async (folder, cleanUps) => {
  const port = await freePort()
  const server = await startServerProcess({ folder, port, at: opensAt })
  cleanUps.push(() => server.end())
  const { url } = server
  const staff = openBrowser(url)
  await granted(staff.ask(FirstRun, { body: { code: server.firstRunCode, email: 'programme@upstander.test', password, language: 'en' } }))
  const { teacher } = await schoolWithTeacher({ url }, staff)
  const classes = await makeClasses(teacher)
  const chance = seededChance(seed)
  const children = chance.shuffle(classes.flatMap(childrenOf))
  // The victim signs in by typing, like others, in the middle of it all.
  const victim = children.find(({ types }) => types)
  if (!victim) return ['nobody types']

  const figures: Figures = { signedIn: 0, mistyped: 0, asked: 0, rested: 0, lockedOut: [], longestMs: 0 }
  const begunAt = performance.now()
  let isOver = false
  const guessing = guessAccount(url, victim, seededChance(seed + 1), () => isOver)
  const searching = searchCodes(url, seededChance(seed + 2), () => isOver)
  const limit = pLimit(atOnce)
  await Promise.all(
    children
      .filter(child => child !== victim)
      .map((child, index) => limit(() => signIn(url, child, seededChance(seed + 10 + index), figures))),
  )
  const seconds = (performance.now() - begunAt) / 1000
  isOver = true
  const [guesser, searcher] = await Promise.all([guessing, searching])
  // Whom the guesser was after waits for its teacher with the pictures, as it should; its card works all the same.
  const victims = await openBrowser(url).ask(SignInCard, { body: { card: victim.card.card, tab: idBy(chance) } })

  console.log(
    `${children.length} pupils of ${classes.length} classes from one address in ${seconds.toFixed(1)} s (${(figures.signedIn / seconds).toFixed(0)} a second)`,
  )
  console.log(
    `mistyped ${figures.mistyped}; asked again ${figures.asked}; rested ${figures.rested}; longest sign-in ${Math.round(figures.longestMs)} ms`,
  )
  console.log(
    `the guesser tried ${guesser.tried} times and ${guesser.counted} were looked at; the searcher looked up ${searcher.tried} codes and met ${searcher.found}`,
  )
  return [
    ...figures.lockedOut,
    ...(figures.signedIn === children.length - 1 ? [] : [`only ${figures.signedIn} of ${children.length - 1} signed in`]),
    ...(guesser.got ? ['the guesser is in'] : []),
    ...(guesser.counted > 5 ? [`the guesser had ${guesser.counted} tries`] : []),
    ...(victims.status === 200 ? [] : [`the victim's card was answered ${victims.status} ${victims.body.refused}`]),
  ]
})

async function makeClasses(teacher: Browser): Promise<ClassInHand[]> {
  const limit = pLimit(4)
  return Promise.all(
    Array.from({ length: Math.ceil(pupils / inClass) }, (_, at) =>
      limit(async () => {
        const made = await classWith(
          teacher,
          Array.from({ length: inClass }, (_, index) => `Bot ${index + 1}`),
          `Class ${at + 1}`,
        )
        await granted(teacher.ask(OpenLesson, { params: { id: made.schoolClass.id }, body: { minutes: 180 } }))
        return made
      }),
    ),
  )
}

function childrenOf({ schoolClass, cards }: ClassInHand): Child[] {
  return [...cards].map(([pupil, card], index) => ({ pupil, card, code: schoolClass.code, types: index % typesEvery === 0 }))
}

/** One child at one tablet, until it is in or shut out. */
async function signIn(url: string, child: Child, chance: Chance, figures: Figures) {
  const browser = openBrowser(url)
  const tab = idBy(chance)
  const begunAt = performance.now()
  const reply = child.types
    ? await byTyping(browser, child, tab, chance, figures)
    : await patiently(() => browser.ask(SignInCard, { body: { card: child.card.card, tab } }), figures)
  figures.longestMs = Math.max(figures.longestMs, performance.now() - begunAt)
  if (reply.status === 200) figures.signedIn += 1
  else figures.lockedOut.push(`${child.types ? 'a typed' : 'a card’s'} sign-in was answered ${reply.status} ${reply.body.refused}`)
}

async function byTyping(browser: Browser, { pupil, card, code }: Child, tab: string, chance: Chance, figures: Figures) {
  const errs = () => {
    const isWrong = chance.int(100) < mistypedPercent
    if (isWrong) figures.mistyped += 1
    return isWrong
  }
  for (;;) {
    const typed = errs() ? mistype(code, chance) : code
    const listed = await patiently(() => browser.ask(EnterCode, { body: { code: typed } }), figures)
    if (listed.body.refused === 'code.unknown') continue
    if (listed.status !== 200) return listed
    if (!listed.body.pupils.some(({ id }) => id === pupil)) continue
    for (;;) {
      const pictures = errs() ? [...card.pictures].reverse() : card.pictures
      const reply = await patiently(
        () => browser.ask(SignInPupil, { body: { pass: listed.body.pass, pupil, pictures, tab } as never }),
        figures,
      )
      if (reply.body.refused !== 'pictures.wrong') return reply
    }
  }
}

function mistype(code: string, chance: Chance) {
  const at = chance.int(code.length)
  return code.slice(0, at) + ((Number(code[at]) + 1 + chance.int(9)) % 10) + code.slice(at + 1)
}

/** As the tablet does: what passes is waited out. */
async function patiently<T extends { readonly body: { readonly refused?: string } }>(ask: () => Promise<T>, figures: Figures): Promise<T> {
  for (;;) {
    const reply = await ask()
    const { refused } = reply.body
    if (!passing.includes(refused ?? '')) return reply
    if (refused === 'pictures.resting') figures.rested += 1
    else figures.asked += 1
    await pause(askAgainMs)
  }
}

/** Tries three pictures after three pictures on one account, each time in another tab. */
async function guessAccount(url: string, { pupil, code, card }: Child, chance: Chance, isOver: () => boolean) {
  const browser = openBrowser(url)
  const { pass } = await granted(browser.ask(EnterCode, { body: { code } }))
  const found = { tried: 0, counted: 0, got: false }
  while (!isOver()) {
    const pictures = chance.shuffle(pictureIds).slice(0, 3)
    if (String(pictures) === String(card.pictures) && found.counted < 5) continue
    const { status, body } = await browser.ask(SignInPupil, { body: { pass, pupil, pictures, tab: idBy(chance) } as never })
    found.tried += 1
    if (body.refused === 'pictures.wrong' || (body.refused === 'pictures.waiting' && found.counted === 4)) found.counted += 1
    if (status === 200) found.got = true
    await pause(20)
  }
  return found
}

/** Looks up code after code, ten a second. */
async function searchCodes(url: string, chance: Chance, isOver: () => boolean) {
  const browser = openBrowser(url)
  const found = { tried: 0, found: 0 }
  while (!isOver()) {
    const code = String(chance.int(1_000_000)).padStart(6, '0')
    const { status } = await browser.ask(EnterCode, { body: { code } })
    found.tried += 1
    if (status === 200) found.found += 1
    await pause(100)
  }
  return found
}
