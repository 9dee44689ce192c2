import { useEffect, useState } from 'react'
import type { CircleMessage, CirclesBoard } from '../../../../shared/api/circles.ts'
import type { useBoard } from '../use-board.ts'
import type { Seating } from './seat-acts.tsx'

type Refusal = Awaited<ReturnType<ReturnType<typeof useBoard>['ask']>>

/** What the teacher does with circles; what became of it comes back with the next news. */
export function useCircles(ask: ReturnType<typeof useBoard>['ask'], board: CirclesBoard | undefined) {
  // What was pressed shows at once; the room's word wins.
  const [wished, setWished] = useState<Seating>()
  const said = JSON.stringify([board?.apart, board?.withMe])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each word of the room
  useEffect(() => setWished(undefined), [said])
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const act = async (message: CircleMessage, payload: object) => {
    setBusy(true)
    const why = await ask(message, payload)
    setRefused(why)
    setBusy(false)
    return why === undefined
  }
  return {
    busy,
    refused,
    start: (circle: string) => act('circles.start', { circle }),
    goOn: (circle?: number) => void act('circles.goOn', circle === undefined ? {} : { circle }),
    again: (circle?: number) => void act('circles.dealAnew', circle === undefined ? {} : { circle }),
    end: () => void act('circles.end', {}),
    seating: wished ?? board,
    seat: ({ apart, withMe }: Seating) => {
      setWished({ apart, withMe })
      void act('circles.seat', { apart, withMe }).then(isDone => isDone || setWished(undefined))
    },
  }
}
