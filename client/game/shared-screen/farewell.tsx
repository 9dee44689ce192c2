/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import type { Language } from '../../../shared/api/contract.ts'
import type { ScreenView } from '../../../shared/api/shared-screens.ts'
import { textOf } from '../../../shared/content/texts.ts'
import { sharedScreenText } from '../../../shared/i18n/shared-screens/index.ts'
import { type CastId, cast } from '../../art/cast.ts'
import { childSvg } from '../../art/child/child-svg.ts'
import { groundSvg } from '../../art/houses/houses-svg.ts'
import { Drawing } from '../widgets/index.ts'
import type { Content } from './board-app.tsx'
import { BoardHead } from './board-head.tsx'
import type { Board } from './board-store.ts'
import { useScreenWords } from './words.ts'

type Props = { readonly board: Board; readonly view: ScreenView; readonly content: Content }

/** After the story: one question, about the people in it, for all to talk about. */
export function TalkQuestion({ board, view, content: { texts } }: Props) {
  const t = useScreenWords()
  const text = (key: string) => textOf(texts, key, view.level, view.names)
  return (
    <div class="board">
      <BoardHead board={board} view={view} title={text('title')} />
      <main class="talk-question">
        <p class="talk-pairs">{t('question.pairs')}</p>
        <h2>{text('debrief')}</h2>
        <p>{t('question.several')}</p>
      </main>
      <Lawn />
    </div>
  )
}

/** Over, or never opened here. */
export function Farewell({ language, why }: { readonly language: Language; readonly why: 'over' | 'noKey' }) {
  const t = useMemo(() => sharedScreenText(language), [language])
  return (
    <div class="board">
      <main class="talk-question">
        <h1>{t(`${why}.title`)}</h1>
        <p>{t(`${why}.hint`)}</p>
      </main>
      <Lawn />
    </div>
  )
}

const crowd = ['noor', 'jin', 'amara', 'sam', 'zuri', 'mia', 'arjun'] as const satisfies readonly CastId[]
const children = crowd.map((who, place) =>
  childSvg(cast[who], { emotion: place % 2 ? 'kind' : 'happy', ...(place === 2 && { pose: 'wave' }) }),
)

/** The cast of the stories on the school's lawn. */
function Lawn() {
  return (
    <div class="board-foot" aria-hidden="true">
      <Drawing svg={groundSvg('clear')} class="board-lawn" />
      <div class="board-crowd">
        {children.map((child, place) => (
          <Drawing key={crowd[place]} svg={child} />
        ))}
      </div>
    </div>
  )
}
