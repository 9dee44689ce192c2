import { StateView } from '@colyseus/schema'
import type { FigureSchema } from './figures.ts'
import type { Stage } from './room-part.ts'

/** Above so many present the map shows crowds; below the second number each other again. */
const crowdsAbove = 60
const togetherBelow = 50
/** So many stand near each other at one place. */
const cornerSize = 24

type Mode = 'alone' | 'together' | 'corners'
type Corner = { readonly place: string; readonly members: Set<string>; readonly view: StateView }

/**
 * Who is sent whose figure: each only its own, all each other, or, in a crowd, those in the same corner of the same place. Who sees the
 * same has the same view, so that it is encoded once. A tablet whose view becomes another is sent the whole state before the next patch.
 */
export function openSights({ state, clientOf, sendState }: Stage) {
  const { figures } = state
  let mode: Mode = 'alone'
  let own = new Map<string, StateView>()
  let everyone = new StateView()
  let corners: Corner[] = []
  const cornerOf = new Map<string, Corner>()
  const toResend = new Set<string>()

  function enterCorner(pupil: string, figure: FigureSchema) {
    const place = figure.to
    let corner = corners.find(each => each.place === place && each.members.size < cornerSize)
    if (!corner) {
      corner = { place, members: new Set(), view: new StateView() }
      corners.push(corner)
    }
    corner.members.add(pupil)
    corner.view.add(figure)
    cornerOf.set(pupil, corner)
  }
  function leaveCorner(pupil: string, figure: FigureSchema) {
    const corner = cornerOf.get(pupil)
    cornerOf.delete(pupil)
    corner?.members.delete(pupil)
    if (corner?.members.size !== 0) return void corner?.view.remove(figure)
    corners = corners.filter(each => each !== corner)
    corner.view.dispose()
  }
  function place(pupil: string, figure: FigureSchema) {
    if (mode === 'together') everyone.add(figure)
    if (mode === 'corners' && !cornerOf.has(pupil)) enterCorner(pupil, figure)
    if (mode !== 'alone') return
    own.get(pupil)?.dispose()
    const mine = new StateView()
    mine.add(figure)
    own.set(pupil, mine)
  }
  const viewOf = (pupil: string) => (mode === 'alone' ? own.get(pupil) : mode === 'together' ? everyone : cornerOf.get(pupil)?.view)

  function rearrange(next: Mode) {
    for (const view of [everyone, ...own.values(), ...corners.map(({ view }) => view)]) view.dispose()
    mode = next
    everyone = new StateView()
    own = new Map()
    corners = []
    cornerOf.clear()
    for (const [pupil, figure] of figures.entries()) {
      place(pupil, figure)
      toResend.add(pupil)
    }
  }

  return {
    isCrowded: () => mode === 'corners',
    /** Its tablet has just sat down and is sent the whole state by that; the figure stands in `figures`. */
    came: (pupil: string, figure: FigureSchema) => {
      place(pupil, figure)
      const client = clientOf(pupil)
      const view = viewOf(pupil)
      if (client && view) client.view = view
    },
    /** Its tablet has sat down again, and nothing of it is sent to others. */
    cameBack: (pupil: string) => {
      const client = clientOf(pupil)
      const view = viewOf(pupil)
      if (client && view) client.view = view
    },
    /** Its tablet sat down before its figure came. */
    cameLate: (pupil: string) => void toResend.add(pupil),
    walked: (pupil: string, figure: FigureSchema) => {
      if (mode !== 'corners') return
      leaveCorner(pupil, figure)
      enterCorner(pupil, figure)
      toResend.add(pupil)
    },
    /** Off the map. */
    gone: (pupil: string) => {
      const figure = figures.get(pupil)
      if (!figure) return
      if (mode === 'corners') leaveCorner(pupil, figure)
      figures.delete(pupil)
      own.get(pupil)?.dispose()
      own.delete(pupil)
    },
    arrange: ({ othersShown, present }: { readonly othersShown: boolean; readonly present: number }) => {
      const isCrowd = present > (mode === 'corners' ? togetherBelow : crowdsAbove)
      const next = !othersShown ? 'alone' : isCrowd ? 'corners' : 'together'
      if (next !== mode) rearrange(next)
    },
    /** Before each patch, so that no patch speaks of a figure that its tablet has not been sent. */
    resend: () => {
      for (const pupil of toResend) {
        const client = clientOf(pupil)
        const view = viewOf(pupil)
        if (!client || !view) continue
        client.view = view
        sendState(client)
      }
      toResend.clear()
    },
  }
}
