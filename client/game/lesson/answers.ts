import { z } from 'zod'
import { type Answer, type AnswerReply, AnyAnswer, type PlayerAnswer } from '../../../shared/api/play.ts'
import { CallRefused } from '../../net/call.ts'
import { waitBefore } from './backoff.ts'
import { agree, type Contents, confirm, type Predicted, type Progress, predict, progressOf, type Unnumbered } from './predict.ts'

export type Saved = 'saved' | 'saving' | 'notSaved'
/** `saved`: whether the server has confirmed all that is shown. */
export type AnswersState = { readonly progress: Progress; readonly saved: Saved }
export type AnswersOptions = {
  readonly player: PlayerAnswer
  readonly contents: Contents
  /** The same answer has the same id on every try. @throws CallRefused */
  readonly send: (answer: AnyAnswer) => Promise<AnswerReply>
  /** The server's word. @throws CallRefused */
  readonly askPlayer: () => Promise<PlayerAnswer>
  readonly kept: { readonly read: () => string | undefined; readonly write: (text: string) => void }
  readonly newId: () => string
  readonly pause: (ms: number) => Promise<void>
  readonly changed: (state: AnswersState) => void
  /** What was answered in is not on the server any more; the other answers go on. */
  readonly gone: () => void
}
export type Given = Omit<Predicted, 'progress'>
export type Answers = {
  readonly state: () => AnswersState
  /** Plays one answer at once by the game's own rules and sends it after those before it. Undefined: it is not offered here. */
  readonly give: (scenario: string, input: Answer['input']) => Given | undefined
  /** The same for any answer. */
  readonly giveAny: (answer: Unnumbered) => Given | undefined
  /** Tries the waiting answers now, whatever the pause. */
  readonly retryNow: () => void
  /** After the lesson's end: resolves when nothing waits any more, or the server takes nothing more. */
  readonly handIn: () => Promise<void>
  readonly stop: () => void
}

/** The server may take these in a moment; all other refusals are its last word. */
const passing: readonly string[] = ['offline', 'fault', 'server.busy', 'store.unavailable', 'tooMany.tries']
/** It takes no answer of this pupil any more. */
const over: readonly string[] = ['lesson.ended', 'session.ended', 'not.signedIn', 'not.allowed']

/** The answers that this tab gave: shown at once, numbered, kept in the tab until confirmed, sent one at a time in their order. */
export function createAnswers(options: AnswersOptions): Answers {
  const { contents, send, askPlayer, newId, pause, changed } = options
  let confirmed = progressOf(options.player.progress)
  let waiting = stillWaiting(options.kept.read(), options.player, confirmed.number)
  let shown = played()
  let saved: Saved = waiting.length > 0 ? 'saving' : 'saved'
  let working: Promise<void> | undefined
  let wake = () => {}
  let isStopped = false

  const state = (): AnswersState => ({ progress: shown, saved })
  const tell = (next: Saved) => {
    saved = next
    options.kept.write(JSON.stringify({ pupil: options.player.id, answers: waiting } satisfies Kept))
    changed(state())
  }
  /** Waiting answers that the rules refuse on top of what is confirmed are dropped, and all after them. What is not on this tablet only the server can judge. */
  function played(): Progress {
    let progress = confirmed
    for (const [position, answer] of waiting.entries()) {
      const next = isOnTablet(contents, answer)
        ? predict(contents, progress, answer)
        : { progress: { ...progress, number: progress.number + 1 } }
      if (!next) {
        waiting = waiting.slice(0, position)
        break
      }
      progress = next.progress
    }
    return progress
  }
  const takeServersWord = async () => {
    const player = await askPlayer()
    confirmed = progressOf(player.progress)
    waiting = []
    shown = confirmed
  }
  const sendFirst = async (answer: AnyAnswer) => {
    const expected = predict(contents, confirmed, answer)?.progress
    const after = confirm(confirmed, answer, await send(answer))
    if (expected && !agree(expected, after, answer)) return takeServersWord()
    confirmed = after
    waiting = waiting.slice(1)
    if (waiting.length === 0) shown = confirmed
  }
  /** None of these was taken; what waits behind them moves up. */
  const leaveOut = (refused: AnyAnswer) => {
    const others = waiting.filter(each => pieceOf(each) !== pieceOf(refused))
    waiting = others.map((each, at) => ({ ...each, number: confirmed.number + at + 1 }))
    shown = played()
    options.gone()
    tell(waiting.length > 0 ? 'saving' : 'saved')
  }
  const drop = () => {
    waiting = []
    shown = confirmed
    isStopped = true
  }
  const work = async () => {
    let tries = 0
    let mustAsk = false
    while (!isStopped && (mustAsk || waiting[0])) {
      try {
        if (mustAsk) await takeServersWord()
        else if (waiting[0]) await sendFirst(waiting[0])
        mustAsk = false
        tries = 0
        tell(waiting.length > 0 ? 'saving' : 'saved')
      } catch (refusal) {
        const code = refusal instanceof CallRefused ? refusal.code : 'fault'
        if (over.includes(code)) drop()
        else if (code === 'not.found' && waiting[0] && !mustAsk) leaveOut(waiting[0])
        else if (!passing.includes(code) && !mustAsk) mustAsk = true
        else {
          tell('notSaved')
          await Promise.race([pause(waitBefore(tries)), new Promise<void>(resolve => (wake = resolve))])
          tries += 1
        }
      }
    }
  }
  const begin = (): Promise<void> => {
    working ??= work().finally(() => {
      working = undefined
    })
    return working
  }

  const giveAny = (answer: Unnumbered): Given | undefined => {
    const next = predict(contents, shown, answer)
    if (!next || isStopped) return undefined
    waiting = [...waiting, { ...answer, id: newId(), number: confirmed.number + waiting.length + 1 }]
    shown = next.progress
    tell(saved === 'notSaved' ? 'notSaved' : 'saving')
    void begin()
    const { progress: _, ...given } = next
    return given
  }

  // After the caller has what this gives back.
  if (waiting.length > 0) queueMicrotask(() => void begin())
  return {
    state,
    give: (scenario, input) => giveAny({ scenario, input }),
    giveAny,
    retryNow: () => wake(),
    handIn: async () => {
      wake()
      await begin()
    },
    stop: () => {
      isStopped = true
      wake()
    },
  }
}

const pieceOf = (answer: AnyAnswer) =>
  'scenario' in answer
    ? `scenario ${answer.scenario}`
    : 'recognition' in answer
      ? `recognition ${answer.recognition}`
      : `card ${answer.card}`

const isOnTablet = ({ scenario, recognition }: Contents, answer: AnyAnswer) =>
  'card' in answer || ('scenario' in answer ? scenario(answer.scenario) : recognition(answer.recognition)) !== undefined

const Kept = z.strictObject({ pupil: z.string(), answers: z.array(AnyAnswer) })
type Kept = z.infer<typeof Kept>

/** What an earlier load of this tab could not hand in: only of the same pupil, and only what follows the confirmed number. */
function stillWaiting(text: string | undefined, player: PlayerAnswer, confirmed: number): AnyAnswer[] {
  const kept = Kept.safeParse(parsed(text))
  if (!kept.success || kept.data.pupil !== player.id) return []
  const later = kept.data.answers.filter(({ number }) => number > confirmed)
  return later.every(({ number }, position) => number === confirmed + position + 1) ? later : []
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
