/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Circle } from '../../shared/content/circle-schema.ts'
import { type CircleState, chooseMove, dealAnew, lookBack, pupilsIn, reveal } from '../../shared/play/circle.ts'
import { CircleApp } from '../game/circle/index.tsx'
import { useWords } from '../game/shell/words.ts'
import { GameHeader } from '../game/widgets/index.ts'
import { type CircleMoment, momentsOf, othersThan, pupilOf, seenBy } from './circle-moments.ts'
import type { Draft } from './drafts.ts'
import type { Shown } from './shown.ts'

type Props = { readonly draft: Extract<Draft, { folder: 'circles' }>; readonly shown: Shown }

/** A moment of a circle on the tablet of one part; from there it can be played on, with the game in all other parts. */
export function CircleStage({ draft: { data: circle, texts }, shown: { at, language, names } }: Props) {
  const { game } = useWords()
  const part = at?.kind === 'moment' && circle.parts.includes(at.part) ? at.part : (circle.parts[0] ?? '')
  const [moment] = useState(() => {
    const all = momentsOf(circle)
    return all.find(({ id }) => at?.kind === 'moment' && id === at.id) ?? all[0]
  })
  const [pupil] = useState(() => (moment ? pupilOf(moment.state, part) : ''))
  const [state, setState] = useState(() => moment && begun(moment, pupil))
  // A reveal is played out: the tablet has seen what was before.
  useEffect(() => {
    if (moment?.after) setState(moment.after)
  }, [moment])
  if (!moment || !state) return null
  const own = state.places.find(place => place.pupil === pupil)?.part ?? part
  return (
    <CircleApp
      {...{ circle, names, language, game }}
      texts={texts[language]}
      view={seenBy(circle, state, own)}
      isHere
      {...(moment.kind !== 'dealt' && { isBegun: true })}
      move={async wanted => setState(now => now && played(circle, now, pupil, wanted))}
      again={async () => setState(now => now && dealAnew(circle, now, pupilsIn(now)))}
      toMap={() => setState(begun(moment, pupil))}
      header={slot => <GameHeader t={game} {...slot} />}
    />
  )
}

/** Looking around belongs to who has chosen. */
function begun({ kind, state }: CircleMoment, pupil: string): CircleState {
  if (kind !== 'around') return state
  const chosen = chooseMove(state, pupil, { deal: state.deal, beat: state.beat, move: 'standWith' })
  return 'refused' in chosen ? state : chosen
}

function played(circle: Circle, state: CircleState, pupil: string, wanted: Parameters<typeof chooseMove>[2]): CircleState {
  const chosen = chooseMove(state, pupil, wanted)
  if ('refused' in chosen || chosen.beat === lookBack) return state
  return reveal(circle, chosen, othersThan(pupil))
}
