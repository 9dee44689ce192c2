import { useEffect, useRef, useState } from 'react'
import { type Board, type RoomMessage, TakeTeacherSeat } from '../../../shared/api/lessons.ts'
import { useCall } from '../../adults/session.tsx'
import { type LessonLink, type LinkState, openLessonLink } from './lesson-link.ts'

type Heard = { readonly board: Board; readonly at: number }

/** The class as the server last told it, and whether the line to it holds. */
export function useBoard(lesson: string | undefined) {
  const call = useCall()
  const link = useRef<LessonLink>(undefined)
  const [heard, setHeard] = useState<Heard>()
  const [state, setState] = useState<LinkState>('joining')
  useEffect(() => {
    if (lesson === undefined) return
    const opened = openLessonLink({
      takeSeat: async () => (await call(TakeTeacherSeat, { params: { id: lesson } })).seat,
      onBoard: board => setHeard({ board, at: Date.now() }),
      onState: setState,
    })
    link.current = opened
    return opened.close
  }, [lesson, call])
  return {
    board: heard?.board,
    /** How far the server's clock is ahead of this device's, in ms. */
    aheadMs: heard ? Date.parse(heard.board.at) - heard.at : 0,
    lastWordAt: heard && new Date(heard.at),
    state,
    send: (message: RoomMessage, payload: unknown) => link.current?.send(message, payload) ?? false,
    tryNow: () => link.current?.tryNow(),
  }
}
