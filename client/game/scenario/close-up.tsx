/** @jsxImportSource preact */
import type { Emotion } from '../../../shared/content/schema.ts'
import { Drawing, Icon } from '../widgets/index.ts'
import { emotionIn, portrait } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'

/** The faces of those a line is about, as they look at this moment. `you` is a sign: the player is not drawn. */
export function CloseUp({ who, run, emotion }: { readonly who: readonly string[]; readonly run: ShownRun; readonly emotion?: Emotion }) {
  const { scenario } = usePlaying()
  return (
    <span class={`close-up ${who.length > 1 ? 'several' : ''}`}>
      {who.map(each =>
        each === 'you' ? (
          <span key={each} class="you-sign">
            <Icon name="user-round" />
          </span>
        ) : (
          <Drawing key={each} svg={portrait(each, { emotion: emotion ?? emotionIn(scenario, run, each) })} />
        ),
      )}
    </span>
  )
}

/** In the place of what nobody has found or seen yet. */
export function Unknown() {
  return (
    <span class="unknown" aria-hidden="true">
      ?
    </span>
  )
}
