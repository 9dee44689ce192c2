/** @jsxImportSource preact */
import './wall.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { muralState, paintedOf } from '../../../shared/play/mural.ts'
import { wallSvg } from '../../art/mural/wall-svg.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { useGrowing } from '../shell/growing-words.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing, PrimaryButton } from '../widgets/index.ts'
import type { WallNow } from './use-wall.ts'

/** The class's wall, large. What is new is brushed over the picture as it was; in words it is never a number. */
export function WallScreen({ wall, onMap, ...helps }: Helps & { readonly wall: WallNow; readonly onMap: () => void }) {
  const { game } = useWords()
  const { t, pieces } = useGrowing()
  const heading = useRef<HTMLHeadingElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const [isListed, setListed] = useState(false)
  const { mural, today, news, look } = wall
  // The picture as it was when the page came is what the new one is brushed over.
  const before = useRef({ ...mural, pieces: mural.pieces - news.length })
  const painted = paintedOf(mural)
  const state = muralState(mural)
  useEffect(() => {
    heading.current?.focus()
    // On a phone the wall is wider than the page: it begins where most of it is.
    if (view.current) view.current.scrollLeft = (view.current.scrollWidth - view.current.clientWidth) / 2
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is painted while one looks is seen at once
  useEffect(() => look(), [mural.pieces])
  const told =
    state === 'bare'
      ? t('wall.sketch')
      : [t('wall.made'), ...(today.length > 0 ? [t('wall.today', { pieces: pieces(today) })] : [])].join(' ')
  const alt = state === 'bare' || state === 'painted' ? t(`wall.alt.${state}`) : t('wall.alt', { pieces: pieces(painted) })
  return (
    <GamePage
      title={t('wall.title')}
      helps={helps}
      onMap={onMap}
      spoken={[{ text: t(`wall.${state}`), element: 'wall-state' }, { text: told, element: 'wall-told' }, { text: alt }]}
      look="wall-page"
    >
      {isListed ? (
        <section class="wall-list" aria-labelledby="wall-list">
          <h2 id="wall-list">{t('wall.list')}</h2>
          <ul>
            {painted.map(piece => (
              <li key={piece} class={today.includes(piece) ? 'fresh' : ''}>
                {t(`piece.${piece}`)}
              </li>
            ))}
          </ul>
          {painted.length === 0 && <p>{alt}</p>}
        </section>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, also by the arrow keys
        <section class="wall-view" ref={view} aria-label={t('wall.scroll')} tabIndex={0}>
          <div class="wall-pictures">
            <Drawing svg={wallSvg(before.current)} class="wall-picture" />
            {mural.pieces > before.current.pieces && <Drawing key={mural.pieces} svg={wallSvg(mural)} class="wall-picture brushed" />}
          </div>
          <p class="for-readers">{alt}</p>
        </section>
      )}
      <section class="panel">
        <h2 id="wall-state" ref={heading} tabIndex={-1}>
          {t(`wall.${state}`)}
        </h2>
        <p id="wall-told" class="wall-told" role="status">
          {told}
        </p>
        <div class="row">
          <button type="button" class="second" data-key="L" aria-pressed={isListed} onClick={() => setListed(!isListed)}>
            <Sign name={isListed ? 'paintbrush' : 'list'} />
            {t(isListed ? 'wall.picture' : 'wall.list')}
          </button>
          <PrimaryButton label={game('toTheMap')} onPress={onMap} />
        </div>
      </section>
    </GamePage>
  )
}
