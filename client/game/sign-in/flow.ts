import type { z } from 'zod'
import type { PictureId } from '../../../shared/api/figure.ts'
import { EnterCode, type ListedPupil, SignInCard, SignInPupil, SignOutPupil, WhoWasHere } from '../../../shared/api/play.ts'
import { CallRefused, call } from '../../net/call.ts'
import { pause } from '../lesson/backoff.ts'
import { beginSession, type PlaySession, resumeSession, tabOf, wasSignedIn } from '../lesson/session.ts'
import { createStore, type Store } from '../shell/store.ts'
import type { TabStorage } from '../shell/tab-storage.ts'

export type Pupil = z.infer<typeof ListedPupil>
export type CodeNote = 'wrong' | 'tooMany' | 'again' | 'card'
export type Step =
  | { readonly at: 'opening' }
  /** `tries` counts the refusals in this tab's memory, so that each begins the step anew. */
  | { readonly at: 'code'; readonly note?: CodeNote; readonly tries: number }
  | { readonly at: 'who'; readonly pass: string; readonly pupil: Pupil }
  | { readonly at: 'name'; readonly pass: string; readonly pupils: readonly Pupil[] }
  | ({ readonly at: 'pictures'; readonly note?: 'wrong' | 'tooMany'; readonly tries: number } & Chosen)
  /** At the door until the teacher lets this tablet in. */
  | { readonly at: 'waiting'; readonly why: 'pictures' | 'second'; readonly pupil?: Pupil }
  | { readonly at: 'trouble'; readonly what: 'offline' | 'busy' | 'fault'; readonly tryAgain: () => void }
/** `pupils`: the class, when there is a way back to it. */
type Chosen = { readonly pass: string; readonly pupil: Pupil; readonly pupils?: readonly Pupil[] }

export type SignInFlow = {
  readonly step: Store<Step>
  readonly open: (card: string | undefined) => void
  readonly enterCode: (code: string) => void
  readonly choosePupil: (pupil: Pupil) => void
  readonly givePictures: (pictures: readonly PictureId[]) => void
  readonly itIsMe: () => void
  readonly somebodyElse: () => void
  readonly back: () => void
}

const askAgainMs = 3000

/** From nobody to a signed-in pupil. A newer step overtakes whatever an older one still waits for. */
export function createSignIn(storage: TabStorage, signedIn: (session: PlaySession) => void): SignInFlow {
  const step = createStore<Step>({ at: 'opening' })
  let turn = 0
  let tries = 0
  const codeStep = (note?: CodeNote): Step => ({ at: 'code', tries: ++tries, ...(note && { note }) })
  const show = (next: Step) => {
    turn += 1
    step.set(next)
  }
  /** Asks until there is an answer; what passes is waited out, what the server refuses is for `refused` to say. */
  const ask = async <T>(request: () => Promise<T>, answered: (answer: T) => void, refused: (code: string) => Step, pupil?: Pupil) => {
    turn += 1
    const mine = turn
    const again = () => void ask(request, answered, refused, pupil)
    while (mine === turn) {
      try {
        const answer = await request()
        return mine === turn ? answered(answer) : undefined
      } catch (thrown) {
        if (mine !== turn) return
        const code = thrown instanceof CallRefused ? thrown.code : 'fault'
        const why = doors[code]
        if (why) step.set({ at: 'waiting', why, ...(pupil && { pupil }) })
        else if (code === 'fault') return show({ at: 'trouble', what: 'fault', tryAgain: again })
        else if (!passing.has(code)) return show(refused(code))
        else if (step.get().at !== 'waiting') step.set({ at: 'trouble', what: passing.get(code) ?? 'busy', tryAgain: again })
      }
      await pause(askAgainMs)
    }
  }
  const begin = (answer: Parameters<typeof beginSession>[1]) => signedIn(beginSession(storage, answer))
  const askWho = () =>
    ask(
      () => call(undefined, WhoWasHere, { body: {} }),
      ({ pass, pupil }) => show({ at: 'who', pass, pupil }),
      () => codeStep(),
    )
  const enterByCard = (card: string) =>
    ask(
      () => call(undefined, SignInCard, { body: { card, tab: tabOf(storage) } }),
      begin,
      () => codeStep('card'),
    )
  const resume = () =>
    ask(
      () => resumeSession(storage),
      signedIn,
      () => {
        storage.clear()
        void Promise.resolve().then(askWho)
        return { at: 'opening' }
      },
    )
  return {
    step,
    open: card => {
      void (card ? enterByCard(card) : wasSignedIn(storage) ? resume() : askWho())
    },
    enterCode: code =>
      void ask(
        () => call(undefined, EnterCode, { body: { code } }),
        ({ pass, pupils }) => show({ at: 'name', pass, pupils }),
        refusal => codeStep(refusal === 'tooMany.tries' ? 'tooMany' : 'wrong'),
      ),
    choosePupil: pupil => {
      const before = step.get()
      if (before.at === 'name') show({ at: 'pictures', tries, pass: before.pass, pupil, pupils: before.pupils })
    },
    givePictures: pictures => {
      const before = step.get()
      if (before.at !== 'pictures') return
      const { note: _, ...chosen } = before
      void ask(
        () =>
          call(undefined, SignInPupil, {
            body: { pass: chosen.pass, pupil: chosen.pupil.id, pictures: [...pictures], tab: tabOf(storage) },
          }),
        begin,
        refusal => {
          if (refusal === 'pictures.wrong') return { ...chosen, tries: ++tries, note: 'wrong' }
          if (refusal === 'tooMany.tries') return { ...chosen, tries: ++tries, note: 'tooMany' }
          return codeStep(refusal === 'lesson.ended' ? 'wrong' : 'again')
        },
        chosen.pupil,
      )
    },
    itIsMe: () => {
      const before = step.get()
      if (before.at === 'who') show({ at: 'pictures', tries, pass: before.pass, pupil: before.pupil })
    },
    somebodyElse: () => {
      show(codeStep())
      // Without an answer nobody is signed in either: the next sign-in replaces the cookie.
      void call(undefined, SignOutPupil, { body: {} }).catch(() => undefined)
    },
    back: () => {
      const before = step.get()
      const { pass, pupils } = before.at === 'pictures' ? before : { pass: '', pupils: undefined }
      show(pupils ? { at: 'name', pass, pupils } : codeStep())
    },
  }
}

const doors: Readonly<Record<string, 'pictures' | 'second' | undefined>> = { 'pictures.waiting': 'pictures', 'tablet.second': 'second' }
const passing: ReadonlyMap<string, 'offline' | 'busy'> = new Map([
  ['offline', 'offline'],
  ['server.busy', 'busy'],
  ['store.unavailable', 'busy'],
])
