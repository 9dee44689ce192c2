/** @jsxImportSource preact */
import './wall.css'
import { useEffect, useRef } from 'preact/hooks'
import { useGrowing } from '../shell/growing-words.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { playSound } from '../widgets/index.ts'
import type { WallNow } from './use-wall.ts'

/** On the map, when the wall has grown: a few notes and one line, which stays until somebody looks or goes elsewhere. */
export function WallNews({ wall: { news }, onLook }: { readonly wall: WallNow; readonly onLook: () => void }) {
  const { game } = useWords()
  const { t, pieces } = useGrowing()
  const told = useRef(0)
  useEffect(() => {
    if (news.length > told.current) playSound('grows', game)
    told.current = news.length
  }, [news.length, game])
  return (
    <div class={news.length > 0 ? 'wall-news pops' : 'for-readers'}>
      <p role="status">{news.length > 0 && t('wall.grew', { pieces: pieces(news) })}</p>
      {news.length > 0 && (
        <button type="button" class="second" data-key="V" onClick={onLook}>
          <Sign name="paintbrush" />
          {t('wall.look')}
        </button>
      )}
    </div>
  )
}
