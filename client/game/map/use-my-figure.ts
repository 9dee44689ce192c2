import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlaceId } from '../../../shared/api/lessons.ts'
import type { Gesture } from '../lesson/connection.ts'
import type { SeenFigure } from '../lesson/figures.ts'
import type { Lesson, LessonState } from '../lesson/lesson.ts'

/** One's own figure walks and waves at once; the room hears of it as soon as there is contact. */
export function useMyFigure(lesson: Lesson, { player, figures, connection }: LessonState) {
  const seen = figures.find(({ pupil }) => pupil === player.id)
  const [own, setOwn] = useState<Partial<SeenFigure>>({})
  const figure: SeenFigure = {
    pupil: player.id,
    username: player.username,
    from: 'corridor',
    to: 'corridor',
    startedAt: 0,
    asleep: false,
    gesture: '',
    gestureAt: 0,
    ...(seen && { from: seen.from, to: seen.to }),
    ...own,
    figure: player.figure,
  }
  const at = useRef<PlaceId>(figure.to)
  at.current = figure.to
  // Walked while there was no contact.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the contact is back
  useEffect(() => {
    if (connection === 'here' && own.to && seen && seen.to !== own.to) lesson.walk(own.to)
  }, [connection])
  return {
    figure,
    at,
    walk: (to: PlaceId) => {
      setOwn({ ...own, from: figure.to, to, startedAt: performance.now() })
      lesson.walk(to)
    },
    gesture: (gesture: Gesture) => {
      setOwn({ ...own, gesture, gestureAt: performance.now() })
      lesson.gesture(gesture)
    },
  }
}
