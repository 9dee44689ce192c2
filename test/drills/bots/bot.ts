import { setTimeout as pause } from 'node:timers/promises'
import type { Room } from '@colyseus/sdk'
import { places } from '../../../shared/api/lessons.ts'
import type { Answer } from '../../../shared/api/play.ts'
import type { Scenario } from '../../../shared/content/schema.ts'
import { type Chance, seededChance } from '../../../shared/play/chance.ts'
import { chooseInput } from './choose.ts'
import { give } from './give.ts'
import { idBy } from './id-by.ts'
import { type Journal, openJournal } from './journal.ts'
import { openTablet } from './tablet.ts'
import { openTalks, type Talks } from './talks.ts'

export type Bot = {
  readonly journal: Journal
  /** Signs in and plays, coming back by itself whenever the server is gone, until it is told to rest. @returns its pupil's id */
  readonly begin: () => Promise<string>
  /** Sends what is open, once more what was confirmed last, and leaves. */
  readonly rest: () => Promise<void>
  /** When it took the seat that it sits in (performance.now()); `undefined` while it has none. */
  readonly hereSince: () => number | undefined
  readonly cardShownAgain: () => number
}
type Options = {
  readonly url: string
  readonly card: string
  readonly tab: string
  readonly content: Scenario
  readonly seed: number
  /** Called whenever it has taken a seat. */
  readonly onHere: () => void
}

export function openBot({ url, card, tab, content, seed, onHere }: Options): Bot {
  const journal = openJournal()
  const chance = seededChance(seed)
  const tablet = openTablet(url, { card, tab })
  const talks = openTalks(tablet.browser, journal, chance)
  const mind: Mind = { content, journal, chance, talks, isResting: false, isDone: false }
  let hereSince: number | undefined
  let life = Promise.resolve()

  async function live() {
    while (!mind.isDone) {
      let room: Room | undefined
      try {
        room = await tablet.takeSeat()
        hereSince = performance.now()
        onHere()
        await sit(room, mind)
      } catch {
        // The server is away, or was: nothing is known of what was under way, so it stays open and is sent again.
      }
      hereSince = undefined
      if (room?.connection.isOpen) await room.leave().catch(() => undefined)
      if (!mind.isDone) await pause(100 + chance.int(300))
    }
  }

  return {
    journal,
    begin: async () => {
      const player = await tablet.signIn()
      life = live()
      return player.id
    },
    rest: () => {
      mind.isResting = true
      return life
    },
    hereSince: () => hereSince,
    cardShownAgain: tablet.cardShownAgain,
  }
}

type Mind = {
  readonly content: Scenario
  readonly journal: Journal
  readonly chance: Chance
  readonly talks: Talks
  isResting: boolean
  isDone: boolean
}

/** Plays in one seat. A turn is always waited for, so that no late reply meets one that was sent again. @throws Error when the seat is gone */
async function sit(room: Room, mind: Mind) {
  const { journal, chance, talks } = mind
  for (const type of ['tablet.replaced', 'lesson.ended', 'tablet.coming']) room.onMessage(type, () => undefined)
  while (!mind.isResting || journal.open || talks.isOpen()) {
    if (!room.connection.isOpen) throw new Error('the seat is gone')
    if (journal.open) await giveOpen(room, mind, 1)
    else if (talks.isOpen()) await talks.goOn()
    else await takeTurn(room, mind)
    await pause(30 + chance.int(170))
  }
  await repeatLast(room, mind)
  mind.isDone = true
}

async function takeTurn(room: Room, mind: Mind) {
  const turn = mind.chance.int(100)
  if (turn < 10) return room.send('figure.walk', { to: mind.chance.pick(places) })
  if (turn < 16) return mind.talks.begin()
  if (turn < 20) return repeatLast(room, mind)
  if (turn < 23) return giveImpossible(room, mind)
  mind.journal.open = nextAnswer(mind)
  return giveOpen(room, mind, turn < 30 ? 2 : 1)
}

/** Sends the open answer, so many times at once. */
async function giveOpen(room: Room, { journal }: Mind, times: number) {
  const answer = journal.open
  if (!answer) return
  const [first, ...others] = await Promise.all(Array.from({ length: times }, () => give(room, answer)))
  for (const given of others) if (JSON.stringify(given) !== JSON.stringify(first)) journal.surprises.push('two replies to one answer')
  if (first && 'reply' in first) journal.acknowledged.push({ answer, reply: first.reply })
  else journal.surprises.push(`an offered answer was refused: ${first?.refused}`)
  journal.open = undefined
}

async function repeatLast(room: Room, { journal }: Mind) {
  const last = journal.acknowledged.at(-1)
  if (!last) return
  const again = await give(room, last.answer)
  const isSameReply = 'reply' in again && JSON.stringify(again.reply) === JSON.stringify(last.reply)
  if (!isSameReply) journal.surprises.push(`a repeated answer had another reply: ${JSON.stringify(again)}`)
}

async function giveImpossible(room: Room, mind: Mind) {
  const given = await give(room, { ...nextAnswer(mind), input: { type: 'choose', choice: 'never-offered' } })
  if ('reply' in given) mind.journal.surprises.push('an answer was taken that is not offered')
}

function nextAnswer({ content, journal, chance }: Mind): Answer {
  const last = journal.acknowledged.at(-1)
  const hasFinished = journal.acknowledged.some(({ reply }) => reply.finished)
  return {
    id: idBy(chance),
    number: journal.acknowledged.length + 1,
    scenario: content.id,
    input: chooseInput(content, last?.reply.run, hasFinished, chance),
  }
}
