import type { z } from 'zod'
import { EnterCode, type ListedPupil, SignInCard, SignInPupil, SomebodyElse, WhoseCard, WhoWasHere } from '../../../shared/api/play.ts'
import type { Secret } from '../../../shared/api/secret.ts'
import { CallRefused, call } from '../../net/call.ts'
import { pause } from '../lesson/backoff.ts'
import { beginSession, type PlaySession, resumeSession, tabOf, wasSignedIn } from '../lesson/session.ts'
import { createStore, type Store } from '../shell/store.ts'
import type { TabStorage } from '../shell/tab-storage.ts'

export type Pupil = z.infer<typeof ListedPupil>
/** The class, for who has given its code; `pass` proves that for ten minutes. */
export type ClassList = { readonly pass: string; readonly pupils: readonly Pupil[] }
export type CodeNote = 'wrong' | 'tooMany' | 'again' | 'card'
export type Step =
  | { readonly at: 'opening' }
  /** `tries` counts the refusals in this tab's memory, so that each begins the step anew. */
  | { readonly at: 'code'; readonly note?: CodeNote; readonly tries: number }
  | { readonly at: 'scan' }
  | { readonly at: 'who'; readonly pass: string; readonly pupil: Pupil }
  | ({ readonly at: 'name' } & ClassList)
  | ({ readonly at: 'secret'; readonly note?: 'wrong' | 'tooMany'; readonly tries: number } & Chosen)
  /** At the door until the teacher lets this tablet in. */
  | { readonly at: 'waiting'; readonly why: 'pictures' | 'card' | 'second'; readonly pupil?: Pupil }
  | { readonly at: 'trouble'; readonly what: 'offline' | 'busy' | 'slow' | 'fault'; readonly tryAgain: () => void }
/** Who it is, and what proves that it belongs here; `pupils`: the class, when there is a way back to it. */
type Chosen = {
  readonly pupil: Pupil
  readonly by: { readonly pass: string } | { readonly card: string }
  readonly pupils?: readonly Pupil[]
}

export type SignInFlow = {
  readonly step: Store<Step>
  readonly open: (card: string | undefined) => void
  readonly enterCode: (code: string) => void
  readonly scan: () => void
  readonly choosePupil: (pupil: Pupil) => void
  readonly giveSecret: (secret: Secret) => void
  readonly itIsMe: () => void
  readonly somebodyElse: () => void
  readonly back: () => void
}

const askAgainMs = 3000

/** From nobody to a signed-in pupil; `list` where a tablet goes on to the next pupil. A newer step overtakes whatever an older one waits for. */
export function createSignIn(storage: TabStorage, signedIn: (session: PlaySession) => void, list?: ClassList): SignInFlow {
  const step = createStore<Step>({ at: 'opening' })
  let turn = 0
  let tries = 0
  const codeStep = (note?: CodeNote): Step => ({ at: 'code', tries: ++tries, ...(note && { note }) })
  const show = (next: Step) => {
    turn += 1
    step.set(next)
  }
  /** Asks until there is an answer; what passes is waited out, what the server refuses is for `refused` to say. */
  const ask = async <T>(request: () => Promise<T>, answered: (answer: T) => void, refused: (code: string) => Step, chosen?: Chosen) => {
    turn += 1
    const mine = turn
    const again = () => void ask(request, answered, refused, chosen)
    while (mine === turn) {
      try {
        const answer = await request()
        return mine === turn ? answered(answer) : undefined
      } catch (thrown) {
        if (mine !== turn) return
        const code = thrown instanceof CallRefused ? thrown.code : 'fault'
        const why = doorFor(code, chosen)
        if (why) step.set({ at: 'waiting', why, ...(chosen && { pupil: chosen.pupil }) })
        else if (code === 'fault') return show({ at: 'trouble', what: 'fault', tryAgain: again })
        else if (!passing.has(code)) return show(refused(code))
        else if (step.get().at !== 'waiting') step.set({ at: 'trouble', what: passing.get(code) ?? 'busy', tryAgain: again })
      }
      await pause(askAgainMs)
    }
  }
  const begin = (answer: Parameters<typeof beginSession>[1]) => signedIn(beginSession(storage, answer))
  const nothing = (): Step => ({ at: 'opening' })
  const askWho = () =>
    ask(
      () => call(undefined, WhoWasHere, { body: {} }),
      ({ pass, pupil }) => show({ at: 'who', pass, pupil }),
      () => codeStep(),
    )
  const askSecretOf = (card: string) =>
    ask(
      () => call(undefined, WhoseCard, { body: { card } }),
      pupil => show({ at: 'secret', tries, pupil, by: { card } }),
      () => codeStep('card'),
    )
  const enterByCard = (card: string) =>
    ask(
      () => call(undefined, SignInCard, { body: { card, tab: tabOf(storage) } }),
      begin,
      refusal => {
        if (refusal !== 'card.asksMore') return codeStep('card')
        void Promise.resolve().then(() => askSecretOf(card))
        return nothing()
      },
    )
  const resume = () =>
    ask(
      () => resumeSession(storage),
      signedIn,
      () => {
        storage.clear()
        void Promise.resolve().then(askWho)
        return nothing()
      },
    )
  return {
    step,
    open: card => {
      if (card) {
        show(nothing())
        void enterByCard(card)
      } else if (list) show({ at: 'name', ...list })
      else void (wasSignedIn(storage) ? resume() : askWho())
    },
    enterCode: code =>
      void ask(
        () => call(undefined, EnterCode, { body: { code } }),
        ({ pass, pupils }) => show({ at: 'name', pass, pupils }),
        refusal => codeStep(refusal === 'tooMany.tries' ? 'tooMany' : 'wrong'),
      ),
    scan: () => show({ at: 'scan' }),
    choosePupil: pupil => {
      const before = step.get()
      if (before.at === 'name') show({ at: 'secret', tries, pupil, by: { pass: before.pass }, pupils: before.pupils })
    },
    giveSecret: secret => {
      const before = step.get()
      if (before.at !== 'secret') return
      const { note: _, ...chosen } = before
      const given = { pictures: secret.pictures && [...secret.pictures], words: secret.words && [...secret.words], tab: tabOf(storage) }
      void ask(
        () =>
          'card' in chosen.by
            ? call(undefined, SignInCard, { body: { card: chosen.by.card, ...given } })
            : call(undefined, SignInPupil, { body: { pass: chosen.by.pass, pupil: chosen.pupil.id, ...given } }),
        begin,
        refusal => {
          if (refusal === 'pictures.wrong') return { ...chosen, tries: ++tries, note: 'wrong' }
          if (refusal === 'tooMany.tries') return { ...chosen, tries: ++tries, note: 'tooMany' }
          if (refusal === 'card.unknown') return codeStep('card')
          return codeStep(refusal === 'lesson.ended' ? 'wrong' : 'again')
        },
        chosen,
      )
    },
    itIsMe: () => {
      const before = step.get()
      if (before.at === 'who') show({ at: 'secret', tries, pupil: before.pupil, by: { pass: before.pass } })
    },
    somebodyElse: () => {
      show(nothing())
      void ask(
        () => call(undefined, SomebodyElse, { body: {} }),
        ({ pass, pupils }) => show({ at: 'name', pass, pupils }),
        () => codeStep(),
      )
    },
    back: () => {
      const before = step.get()
      if (before.at === 'secret' && before.pupils && 'pass' in before.by) show({ at: 'name', pass: before.by.pass, pupils: before.pupils })
      else show(codeStep())
    },
  }
}

/** Where the teacher's tap is waited for. Whose card it was, is not told to show it. */
function doorFor(code: string, chosen: Chosen | undefined): 'pictures' | 'card' | 'second' | undefined {
  if (code === 'tablet.second') return 'second'
  if (code !== 'pictures.waiting') return undefined
  return chosen && 'card' in chosen.by ? 'card' : 'pictures'
}

const passing: ReadonlyMap<string, 'offline' | 'busy' | 'slow'> = new Map([
  ['offline', 'offline'],
  ['server.busy', 'busy'],
  ['store.unavailable', 'busy'],
  ['pictures.resting', 'slow'],
])
