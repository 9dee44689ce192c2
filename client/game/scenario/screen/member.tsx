/** @jsxImportSource preact */
import { audienceSign } from '../../../art/screens/audience-sign.ts'
import { Drawing } from '../../widgets/index.ts'
import type { OnScreen } from '../composition.ts'
import { emotionIn, portrait } from '../pictures.ts'
import { usePlaying } from '../playing.ts'

/** A face with a quiet sign of what that one does. The sentence beside the picture says the same. */
export function Member({
  who,
  shown: { run, emotions },
  isSpot,
  name,
}: {
  readonly who: string
  readonly shown: OnScreen
  readonly isSpot: boolean
  readonly name?: string
}) {
  const { scenario } = usePlaying()
  const does = run.audience[who]
  return (
    <li class={`member ${does ?? ''}`} data-who={isSpot ? who : undefined}>
      <span class="member-face" data-face>
        <Drawing svg={portrait(who, { emotion: emotions[who] ?? emotionIn(scenario, run, who) })} />
        {does && <Drawing svg={audienceSign(does)} class="audience-sign" />}
      </span>
      {name && <b>{name}</b>}
    </li>
  )
}
