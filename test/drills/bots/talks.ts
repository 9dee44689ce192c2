import { AskForTalk, ListGrownUps, TakeBackHelpRequest } from '../../../shared/api/help.ts'
import type { Chance } from '../../../shared/play/chance.ts'
import { type Browser, granted } from '../../support/cast.ts'
import { idBy } from './id-by.ts'
import type { Journal } from './journal.ts'

/** Asks for a talk, takes it back, asks again; what is under way when the server goes is sent again. */
export type Talks = {
  readonly begin: () => Promise<void>
  readonly isOpen: () => boolean
  /** Sends again what is open. */
  readonly goOn: () => Promise<void>
}

export function openTalks(browser: Browser, journal: Journal, chance: Chance): Talks {
  let open: { readonly act: 'ask' | 'takeBack'; readonly id: string } | undefined
  let grownUp: string | undefined

  async function goOn() {
    if (!open) return
    grownUp ??= (await granted(browser.ask(ListGrownUps)))[0]?.id
    const { act, id } = open
    const reply =
      act === 'ask'
        ? await browser.ask(AskForTalk, { body: { id, grownUp: grownUp ?? '' } })
        : await browser.ask(TakeBackHelpRequest, { params: { id } })
    if (reply.status === 401 || reply.status === 503) throw new Error(`not now: ${reply.body.refused}`)
    // Taken back before the server went, and said again: then it is not there any more.
    const isDone = reply.status === 200 || (act === 'takeBack' && reply.status === 404)
    if (!isDone) journal.surprises.push(`${act} answered ${reply.status} ${reply.body.refused}`)
    else if (act === 'ask') journal.requests.add(id)
    else journal.requests.delete(id)
    open = undefined
  }

  return {
    begin: () => {
      const [made] = journal.requests
      open = made === undefined ? { act: 'ask', id: idBy(chance) } : { act: 'takeBack', id: made }
      return goOn()
    },
    isOpen: () => open !== undefined,
    goOn,
  }
}
