import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { type CircleMessage, CirclesBoard } from '../../../shared/api/circles.ts'
import { Board, ProjectorView, type RoomMessage, type SeatClosed, TakeProjectorSeat, TakeTeacherSeat } from '../../../shared/api/lessons.ts'
import { useCall } from '../../adults/session.tsx'
import { type LessonLink, type LinkState, openLessonLink } from './lesson-link.ts'

type Also = Readonly<Record<string, (message: unknown) => void>>
type Seat = typeof TakeTeacherSeat | typeof TakeProjectorSeat

/** The class as the server last told it, and whether the line to it holds. */
export function useBoard(lesson: string | undefined) {
  const [circles, setCircles] = useState<CirclesBoard>()
  const also = useRef({
    circles: (message: unknown) => {
      const heard = CirclesBoard.safeParse(message)
      // Twice a second while circles run: the page is drawn again only for what is new.
      if (heard.success) setCircles(before => (JSON.stringify(before) === JSON.stringify(heard.data) ? before : heard.data))
    },
  })
  const { news, ...link } = useNews(lesson, TakeTeacherSeat, 'board', Board, also.current)
  return { board: news, circles, ...link }
}

/** What the projector's page may know. */
export const useProjectorView = (lesson: string | undefined) => useNews(lesson, TakeProjectorSeat, 'projector', ProjectorView)

function useNews<T extends { readonly at: string }>(
  lesson: string | undefined,
  seat: Seat,
  message: string,
  shape: z.ZodType<T>,
  also?: Also,
) {
  const call = useCall()
  const link = useRef<LessonLink>(undefined)
  const [heard, setHeard] = useState<{ readonly news: T; readonly at: number }>()
  const [state, setState] = useState<LinkState>('joining')
  const [closed, setClosed] = useState<SeatClosed['why'] | 'ended'>()
  useEffect(() => {
    if (lesson === undefined) return
    const opened = openLessonLink({
      takeSeat: async () => (await call(seat, { params: { id: lesson } })).seat,
      message,
      shape,
      also,
      onNews: news => setHeard({ news, at: Date.now() }),
      onState: setState,
      onClosed: setClosed,
    })
    link.current = opened
    return opened.close
  }, [lesson, call, seat, message, shape, also])
  return {
    news: heard?.news,
    /** How far the server's clock is ahead of this device's, in ms. */
    aheadMs: heard ? Date.parse(heard.news.at) - heard.at : 0,
    lastWordAt: heard && new Date(heard.at),
    state,
    /** Why this page has no seat any more. */
    closed,
    ask: (name: CircleMessage, payload: object) => link.current?.ask(name, payload) ?? Promise.resolve('offline' as const),
    send: (name: RoomMessage, payload: unknown) => link.current?.send(name, payload) ?? false,
    tryNow: () => link.current?.tryNow(),
  }
}
