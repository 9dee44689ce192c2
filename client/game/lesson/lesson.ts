import type { Figure } from '../../../shared/api/figure.ts'
import type { PlaceId, SchoolNow } from '../../../shared/api/lessons.ts'
import {
  type Answer,
  type AnyAnswer,
  ChooseFigure,
  GetPlayer,
  HandInAnswer,
  type PlayerAnswer,
  SomebodyElse,
} from '../../../shared/api/play.ts'
import { CallRefused, call, type Session } from '../../net/call.ts'
import { randomId } from '../shell/random-id.ts'
import { createStore, type Store } from '../shell/store.ts'
import type { TabStorage } from '../shell/tab-storage.ts'
import { whenIdle } from '../shell/when-idle.ts'
import type { ClassList } from '../sign-in/flow.ts'
import { type Answers, type AnswersState, createAnswers, type Given } from './answers.ts'
import { pause } from './backoff.ts'
import { type CircleSeat, followCircle } from './circle-seat.ts'
import { type CircleAct, type Connection, connect, type Gesture } from './connection.ts'
import { type Crowds, crowdsIn, doCirclesRunIn, isPausedIn, othersShownIn, type SeenFigure, sameFigures, seenFigures } from './figures.ts'
import { followKnowing } from './follow-knowing.ts'
import { followStories } from './follow-stories.ts'
import type { KnowShelf } from './know-shelf.ts'
import type { Unnumbered } from './predict.ts'
import { schoolIn } from './school-now.ts'
import type { PlaySession } from './session.ts'
import type { StoryShelf } from './story-shelf.ts'

export type LessonState = AnswersState & {
  readonly player: PlayerAnswer
  readonly connection: 'joining' | 'here' | 'lost'
  readonly figures: readonly SeenFigure[]
  /** Where more are here than are sent one by one. */
  readonly crowds: Crowds | undefined
  /** The class's wall and school, once the room has said how they are. */
  readonly school: SchoolNow | undefined
  /** The teacher shows each pupil only itself. */
  readonly isAlone: boolean
  /** Everyone looks at the board. */
  readonly isPaused: boolean
  /** Why this pupil is back on the map, asked by its teacher or because what it played is not there any more; until it opens something again. */
  readonly calledToMap: 'byTeacher' | 'gone' | undefined
  readonly tabletHelp: 'no' | 'called' | 'coming'
  /** While circles run, and until the pupil has left the one that is over. */
  readonly circle: CircleSeat | undefined
  /** Why the lesson is over on this tablet; `isHandedIn` once nothing waits any more. */
  readonly over: 'ended' | 'replaced' | 'sentOut' | 'signedOut' | undefined
  readonly isHandedIn: boolean
}
export type Lesson = {
  readonly store: Store<LessonState>
  readonly session: Session
  readonly giveAnswer: (scenario: string, input: Answer['input']) => Given | undefined
  /** An answer in a recognition, or the tick on a card. */
  readonly giveAny: (answer: Unnumbered) => Given | undefined
  readonly walk: (to: PlaceId) => void
  readonly gesture: (gesture: Gesture) => void
  readonly callForTablet: (help: { readonly needed: boolean }) => void
  /** @throws CallRefused */
  readonly chooseFigure: (figure: Figure) => Promise<void>
  readonly goOnFromMap: () => void
  /** @throws CallRefused */
  readonly inCircle: (type: CircleAct, message: object) => Promise<void>
  /** To the map: for good once the circle is over, else until it goes back or the parts are dealt anew. */
  readonly leaveCircle: () => void
  readonly backToCircle: () => void
  /** Hands in what waits, signs out, and gives the class's list where there is one. */
  readonly beSomebodyElse: () => Promise<ClassList | undefined>
  readonly close: () => void
}

/** Where the tab keeps answers that wait. */
export const waitingKey = 'answers'
const handInMs = 5000

type Shelves = { readonly stories: StoryShelf; readonly knowing: KnowShelf }

/** One pupil in one lesson: its room, its answers, and what this tablet knows of both. */
export function enterLesson({ session, player }: PlaySession, { stories, knowing }: Shelves, storage: TabStorage): Lesson {
  const handIn = (answer: AnyAnswer) => call(session, HandInAnswer, { body: answer })
  const answers: Answers = createAnswers({
    player,
    contents: { scenario: stories.scenario, recognition: id => knowing.recognition(id)?.data },
    send: answer => (connection?.isHere() ? inRoom(connection, answer, handIn) : handIn(answer)),
    askPlayer: () => call(session, GetPlayer, {}),
    kept: { read: () => storage.read(waitingKey), write: text => storage.write(waitingKey, text) },
    newId: randomId,
    pause,
    changed: state => store.change(state),
    gone: () => store.change({ calledToMap: 'gone' }),
  })
  const store = createStore<LessonState>({
    ...answers.state(),
    player,
    connection: 'joining',
    figures: [],
    crowds: undefined,
    school: undefined,
    isAlone: true,
    isPaused: false,
    calledToMap: undefined,
    tabletHelp: 'no',
    circle: undefined,
    over: undefined,
    isHandedIn: false,
  })

  /** Nobody waits for ever, but for the end of the lesson: what that leaves behind is lost. */
  const handedIn = (over: NonNullable<LessonState['over']>) =>
    Promise.race([answers.handIn(), ...(over === 'ended' ? [] : [pause(handInMs)])])
  const leave = (over: NonNullable<LessonState['over']>) => {
    if (store.get().over) return
    store.change({ over })
    connection.close()
    // Who was signed out by the teacher may hand in for a moment.
    const isTaken = over === 'ended' || over === 'sentOut'
    if (!isTaken) answers.stop()
    void (isTaken ? handedIn(over) : Promise.resolve()).then(() => {
      storage.clear()
      store.change({ isHandedIn: true })
    })
  }
  const followed = {
    now: () => store.get().player,
    changed: (change: Partial<PlayerAnswer>) => store.change({ player: { ...store.get().player, ...change } }),
    pause,
  }
  const follow = followStories({ shelf: stories, ...followed })
  const followKnows = followKnowing({ shelf: { fetch: open => whenIdle().then(() => knowing.fetch(open)) }, ...followed })
  const circle = followCircle({ now: () => store.get().circle, changed: seat => store.change({ circle: seat }) })
  const connection: Connection = connect(session, {
    here: () => {
      store.change({ connection: 'here' })
      answers.retryNow()
      if (store.get().tabletHelp === 'called') connection.tabletHelp(true)
    },
    lost: () => {
      store.change({ connection: 'lost' })
      circle.lost()
    },
    state: state => {
      follow(state)
      circle.room({ runs: doCirclesRunIn(state) })
      followKnows(state)
      const figures = seenFigures(state)
      const isAlone = !(othersShownIn(state) ?? figures.length > 1)
      const isPaused = isPausedIn(state)
      const before = store.get()
      const crowds = crowdsIn(state)
      const school = schoolIn(state) ?? before.school
      const isSame =
        sameFigures(figures, before.figures) &&
        isAlone === before.isAlone &&
        isPaused === before.isPaused &&
        JSON.stringify([crowds, school]) === JSON.stringify([before.crowds, before.school])
      if (!isSame) store.change({ figures, crowds, school, isAlone, isPaused })
    },
    coming: () => store.change({ tabletHelp: 'coming' }),
    toMap: () => store.change({ calledToMap: 'byTeacher' }),
    ended: () => leave('ended'),
    replaced: () => leave('replaced'),
    sentOut: () => leave('sentOut'),
    signedOut: () => leave('signedOut'),
    circle: circle.heard,
  })
  return {
    store,
    session,
    giveAnswer: answers.give,
    giveAny: answers.giveAny,
    walk: connection.walk,
    gesture: connection.gesture,
    callForTablet: ({ needed }) => {
      store.change({ tabletHelp: needed ? 'called' : 'no' })
      connection.tabletHelp(needed)
    },
    chooseFigure: async figure => {
      const chosen = await call(session, ChooseFigure, { body: figure })
      store.change({ player: { ...store.get().player, figure: chosen.figure } })
    },
    goOnFromMap: () => {
      if (store.get().calledToMap) store.change({ calledToMap: undefined })
    },
    inCircle: connection.inCircle,
    leaveCircle: circle.leave,
    backToCircle: circle.back,
    beSomebodyElse: async () => {
      await handedIn('signedOut')
      answers.stop()
      connection.close()
      storage.clear()
      return call(undefined, SomebodyElse, { body: {} }).catch(() => undefined)
    },
    close: () => {
      answers.stop()
      connection.close()
    },
  }
}

/** A room that has just ended takes nothing more; the answer goes the other way then. */
async function inRoom(connection: Connection, answer: AnyAnswer, handIn: (answer: AnyAnswer) => ReturnType<Connection['giveAnswer']>) {
  try {
    return await connection.giveAnswer(answer)
  } catch (thrown) {
    if (thrown instanceof CallRefused && (thrown.code === 'lesson.ended' || thrown.code === 'offline')) return handIn(answer)
    throw thrown
  }
}
