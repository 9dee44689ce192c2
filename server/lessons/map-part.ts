import { roomMessages } from '../../shared/api/lessons.ts'
import type { Context } from '../context.ts'
import { type CrowdWord, FigureSchema } from './figures.ts'
import { graceMs } from './living.ts'
import { type Floor, partMessage, type RoomPart, type Stage } from './room-part.ts'
import { openSights } from './sights.ts'

const gestureEveryMs = 5000
const manyFrom = 5
const countEveryMs = 1000

/** The map: who stands where, and who is shown whom. Who drops keeps its place for a minute, asleep. */
export function mapPart(context: Context, floor: Floor, stage: Stage): RoomPart {
  const { figures, crowds } = stage.state
  const asleepSince = new Map<string, number>()
  const sights = openSights(stage)
  let countedAt = 0
  const nowMs = () => context.clock.now().getTime()
  const arrange = () => sights.arrange({ othersShown: floor.lesson().othersShown, present: figures.size - asleepSince.size })
  const takeOff = (pupil: string) => {
    asleepSince.delete(pupil)
    sights.gone(pupil)
  }

  return {
    messages: [
      partMessage('figure.walk', roomMessages['figure.walk'], 'lesson.play', ({ id }, { to }) => {
        const figure = figures.get(id)
        if (!figure || floor.lesson().paused || figure.to === to) return
        figure.from = figure.to
        figure.to = to
        figure.startedAt = nowMs()
        sights.walked(id, figure)
      }),
      partMessage('figure.gesture', roomMessages['figure.gesture'], 'lesson.play', ({ id }, { gesture }) => {
        const figure = figures.get(id)
        const { paused, othersShown } = floor.lesson()
        if (!figure || paused || !othersShown || nowMs() - figure.gestureAt < gestureEveryMs) return
        figure.gesture = gesture
        figure.gestureAt = nowMs()
      }),
    ],
    joined: ({ _id, username, figure }) => {
      const mine = figures.get(_id) ?? new FigureSchema({ username, figure: JSON.stringify(figure) })
      mine.asleep = false
      asleepSince.delete(_id)
      if (!figures.has(_id)) figures.set(_id, mine)
      sights.came(_id, mine)
      arrange()
    },
    left: pupil => {
      const figure = figures.get(pupil)
      if (!figure) return
      figure.asleep = true
      asleepSince.set(pupil, nowMs())
      arrange()
    },
    sentOut: takeOff,
    changed: () => {
      // Who has left the class is on nobody's map any more.
      const inClass = new Set(floor.pupils().map(({ _id }) => _id))
      for (const pupil of [...figures.keys()]) if (!inClass.has(pupil)) takeOff(pupil)
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
      const now = nowMs()
      for (const [pupil, since] of [...asleepSince]) if (now - since >= graceMs) takeOff(pupil)
      if (context.clock.monotonicMs() - countedAt < countEveryMs) return
      countedAt = context.clock.monotonicMs()
      const words = sights.isCrowded() ? crowdWords() : new Map<string, CrowdWord>()
      for (const place of [...crowds.keys()]) if (!words.has(place)) crowds.delete(place)
      for (const [place, word] of words) if (crowds.get(place) !== word) crowds.set(place, word)
    },
    beforePatch: sights.resend,
  }

  /** In words: a number would show who is alone. */
  function crowdWords(): Map<string, CrowdWord> {
    const counts = new Map<string, number>()
    for (const { to } of figures.values()) counts.set(to, (counts.get(to) ?? 0) + 1)
    return new Map([...counts].map(([place, count]) => [place, count < manyFrom ? 'some' : 'many']))
  }
}
