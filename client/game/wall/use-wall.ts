import { useEffect, useMemo, useState } from 'preact/hooks'
import type { SchoolNow } from '../../../shared/api/lessons.ts'
import { type Mural, type MuralPiece, paintedOf } from '../../../shared/play/mural.ts'

/** The class's wall as this tablet shows it. */
export type WallNow = {
  readonly mural: Mural
  /** What came in this lesson, also before this tablet was here. */
  readonly today: readonly MuralPiece[]
  /** Of these, what nobody has looked at on this tablet yet. */
  readonly news: readonly MuralPiece[]
  /** It was looked at as it is now. */
  readonly look: () => void
}

const bare: SchoolNow['wall'] = { pieces: 0, seed: 0, today: 0 }

/** What was looked at is known in this page alone; a tablet that loads it again is shown the day's pieces once more. */
export function useWall(school: SchoolNow | undefined): WallNow {
  const { pieces, seed, today } = school?.wall ?? bare
  const [seen, setSeen] = useState<number>()
  useEffect(() => {
    if (school && seen === undefined) setSeen(pieces - today)
  }, [school, seen, pieces, today])
  return useMemo(() => {
    const painted = paintedOf({ pieces, seed })
    return {
      mural: { pieces, seed },
      today: today > 0 ? painted.slice(-today) : [],
      news: painted.slice(Math.min(seen ?? pieces, pieces)),
      look: () => setSeen(pieces),
    }
  }, [pieces, seed, today, seen])
}
