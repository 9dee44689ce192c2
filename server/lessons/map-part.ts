import { StateView } from '@colyseus/schema'
import { roomMessages } from '../../shared/api/lessons.ts'
import type { Context } from '../context.ts'
import { FigureSchema } from './figures.ts'
import { type Floor, partMessage, type RoomPart, type Stage } from './room-part.ts'

const gestureEveryMs = 5000

/** The map: who stands where, and who is shown whom. */
export function mapPart(context: Context, floor: Floor, { state, clientOf }: Stage): RoomPart {
  const { figures } = state
  const nowMs = () => context.clock.now().getTime()
  const showOthers = () => {
    const { othersShown } = floor.lesson()
    for (const each of figures.keys()) {
      const view = clientOf(each)?.view
      for (const [pupil, figure] of figures.entries()) {
        if (pupil === each) continue
        if (othersShown) view?.add(figure)
        else view?.remove(figure)
      }
    }
  }
  return {
    messages: [
      partMessage('figure.walk', roomMessages['figure.walk'], 'lesson.play', ({ id }, { to }) => {
        const figure = figures.get(id)
        if (!figure || floor.lesson().paused || figure.to === to) return
        figure.from = figure.to
        figure.to = to
        figure.startedAt = nowMs()
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
      const client = clientOf(_id)
      // Without a view no figure is sent: whoever looks at the teacher's page or the projector is shown none.
      if (client) client.view = new StateView()
      const mine = figures.get(_id) ?? new FigureSchema({ username, figure: JSON.stringify(figure) })
      mine.asleep = false
      figures.set(_id, mine)
      const { othersShown } = floor.lesson()
      for (const each of othersShown ? figures.values() : [mine]) client?.view?.add(each)
      if (othersShown) for (const pupil of figures.keys()) clientOf(pupil)?.view?.add(mine)
    },
    left: pupil => {
      const figure = figures.get(pupil)
      if (figure) figure.asleep = true
    },
    changed: () => {
      const { othersShown, paused } = floor.lesson()
      // Who has left the class is on nobody's map any more.
      const inClass = new Set(floor.pupils().map(({ _id }) => _id))
      for (const pupil of [...figures.keys()]) if (!inClass.has(pupil)) figures.delete(pupil)
      if (othersShown !== state.othersShown) showOthers()
      state.othersShown = othersShown
      state.paused = paused === true
    },
    heard: event => {
      if (event.kind !== 'figure') return
      const figure = figures.get(event.pupil)
      const dressed = floor.pupils().find(({ _id }) => _id === event.pupil)
      if (!figure || !dressed) return
      figure.figure = JSON.stringify(dressed.figure)
      figure.username = dressed.username
    },
  }
}
