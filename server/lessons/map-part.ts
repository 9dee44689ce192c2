import { roomMessages } from '../../shared/api/lessons.ts'
import type { Pupil } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { type CrowdWord, FigureSchema } from './figures.ts'
import { graceMs } from './living.ts'
import { doCirclesRun } from './model.ts'
import { type Floor, partMessage, type RoomPart, type Stage } from './room-part.ts'
import { openSights } from './sights.ts'

const gestureEveryMs = 5000
const manyFrom = 5
const countEveryMs = 1000

/**
 * The map: who stands where, and who is shown whom. Who drops keeps its place for a minute, asleep. While circles run all stands still,
 * since somebody's coming and going could point at a part: who came or went meanwhile is shown when they are over.
 */
export function mapPart(context: Context, floor: Floor, stage: Stage): RoomPart {
  const { figures, crowds } = stage.state
  const asleepSince = new Map<string, number>()
  const sights = openSights(stage)
  let countedAt = 0
  let wasStill = false
  const isStill = () => doCirclesRun(floor.lesson())
  const nowMs = () => context.clock.now().getTime()
  const arrange = () => sights.arrange({ othersShown: floor.lesson().othersShown, present: figures.size - asleepSince.size })
  const isAwayTooLong = (pupil: string) => nowMs() - (asleepSince.get(pupil) ?? nowMs()) >= graceMs
  const takeOff = (pupil: string) => {
    asleepSince.delete(pupil)
    sights.gone(pupil)
  }

  return {
    messages: [
      partMessage('figure.walk', roomMessages['figure.walk'], 'lesson.play', ({ id }, { to }) => {
        const figure = figures.get(id)
        if (!figure || floor.lesson().paused || isStill() || figure.to === to) return
        figure.from = figure.to
        figure.to = to
        figure.startedAt = nowMs()
        sights.walked(id, figure)
      }),
      partMessage('figure.gesture', roomMessages['figure.gesture'], 'lesson.play', ({ id }, { gesture }) => {
        const figure = figures.get(id)
        const { paused, othersShown } = floor.lesson()
        if (!figure || paused || !othersShown || isStill() || nowMs() - figure.gestureAt < gestureEveryMs) return
        figure.gesture = gesture
        figure.gestureAt = nowMs()
      }),
    ],
    joined: pupil => {
      const mine = figures.get(pupil._id)
      if (!isStill()) come(pupil)
      else if (mine) sights.cameBack(pupil._id)
    },
    left: pupil => {
      if (!isStill()) fallAsleep(pupil)
    },
    sentOut: pupil => {
      if (!isStill()) takeOff(pupil)
    },
    changed: () => {
      stage.state.circles = isStill()
      if (wasStill && !isStill()) catchUp()
      wasStill = isStill()
      // Who has left the class is on nobody's map any more.
      const inClass = new Set(floor.pupils().map(({ _id }) => _id))
      if (!isStill()) for (const pupil of [...figures.keys()]) if (!inClass.has(pupil)) takeOff(pupil)
      arrange()
      stage.state.othersShown = floor.lesson().othersShown
      stage.state.paused = floor.lesson().paused === true
    },
    heard: event => {
      if (event.kind !== 'figure') return
      const figure = figures.get(event.pupil)
      const dressed = floor.pupils().find(({ _id }) => _id === event.pupil)
      if (!figure || !dressed) return
      figure.figure = JSON.stringify(dressed.figure)
      figure.username = dressed.username
    },
    tick: () => {
      if (isStill()) return
      for (const pupil of [...asleepSince.keys()]) if (isAwayTooLong(pupil)) takeOff(pupil)
      if (context.clock.monotonicMs() - countedAt < countEveryMs) return
      countedAt = context.clock.monotonicMs()
      const words = sights.isCrowded() ? crowdWords() : new Map<string, CrowdWord>()
      for (const place of [...crowds.keys()]) if (!words.has(place)) crowds.delete(place)
      for (const [place, word] of words) if (crowds.get(place) !== word) crowds.set(place, word)
    },
    beforePatch: sights.resend,
  }

  function come({ _id, username, figure }: Pupil) {
    if (isAwayTooLong(_id)) takeOff(_id)
    const mine = figures.get(_id) ?? new FigureSchema({ username, figure: JSON.stringify(figure) })
    mine.asleep = false
    asleepSince.delete(_id)
    if (!figures.has(_id)) figures.set(_id, mine)
    sights.came(_id, mine)
    arrange()
  }

  function fallAsleep(pupil: string) {
    const figure = figures.get(pupil)
    if (!figure) return
    figure.asleep = true
    asleepSince.set(pupil, nowMs())
    arrange()
  }

  function catchUp() {
    for (const pupil of floor.pupils()) {
      const figure = figures.get(pupil._id)
      if (!floor.isHere(pupil._id)) {
        if (figure?.asleep === false) fallAsleep(pupil._id)
      } else if (!figure || figure.asleep) {
        come(pupil)
        sights.cameLate(pupil._id)
      }
    }
  }

  /** In words: a number would show who is alone. */
  function crowdWords(): Map<string, CrowdWord> {
    const counts = new Map<string, number>()
    for (const { to } of figures.values()) counts.set(to, (counts.get(to) ?? 0) + 1)
    return new Map([...counts].map(([place, count]) => [place, count < manyFrom ? 'some' : 'many']))
  }
}
