import { CircleNews } from '../../../shared/api/circles.ts'

/** What this tablet knows of its circle. */
export type CircleSeat = {
  readonly news: CircleNews
  /** Another one for each time that circles begin. */
  readonly round: number
  /** The pupil is on the map meanwhile. */
  readonly isAway: boolean
}
type Follows = {
  readonly now: () => CircleSeat | undefined
  readonly changed: (seat: CircleSeat | undefined) => void
}

/** Follows the news of the pupil's circle. A circle that is over stays until the pupil leaves it. */
export function followCircle({ now, changed }: Follows) {
  let last = ''
  let rounds = 0
  let didRun = false
  const clear = () => {
    last = ''
    changed(undefined)
  }
  return {
    heard: (letter: unknown) => {
      const told = (letter as { news?: unknown } | undefined)?.news
      if (typeof told !== 'string' || told === last) return
      const news = read(told)
      if (!news) return
      last = told
      const before = now()
      const isNew = !before || (isOver(before.news) && !isOver(news))
      if (isNew) rounds += 1
      // What was left for the map comes back when the parts are dealt anew.
      const isAway = !isNew && before.isAway && dealOf(before.news) === dealOf(news)
      changed({ news, round: rounds, isAway })
    },
    /** The room's own word, also for a tablet that was away when the circles ended. */
    room: ({ runs }: { readonly runs: boolean | undefined }) => {
      // A seat that was just taken knows nothing yet.
      if (runs === undefined) return
      const seat = now()
      if (didRun && !runs && seat && !isOver(seat.news)) clear()
      didRun = runs
    },
    /** The next word of the room decides whether there are circles still. */
    lost: () => {
      didRun = now() !== undefined
    },
    leave: () => {
      const seat = now()
      if (seat) changed(isOver(seat.news) ? undefined : { ...seat, isAway: true })
    },
    back: () => {
      const seat = now()
      if (seat) changed({ ...seat, isAway: false })
    },
  }
}

const isOver = (news: CircleNews) => news.kind === 'plays' && news.ended === true
const dealOf = (news: CircleNews) => (news.kind === 'plays' ? news.deal : 0)

function read(told: string): CircleNews | undefined {
  try {
    return CircleNews.safeParse(JSON.parse(told)).data
  } catch {
    return undefined
  }
}
