/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useWords } from '../shell/words.ts'
import { type Camera, onScreen, type Size } from './camera.ts'
import type { Drawn } from './map-picture.ts'

const least = 44

/** A press on a figure shows its username; no names stand on the map but "You". */
export function FigureButtons({ drawn, camera, size }: { readonly drawn: readonly Drawn[]; readonly camera: Camera; readonly size: Size }) {
  const { t } = useWords()
  const [named, setNamed] = useState<string>()
  const me = drawn.find(({ isMe }) => isMe)
  const meAt = me && onScreen(camera, me.at)
  const width = Math.max(least, 64 * camera.zoom)
  const height = Math.max(least, 104 * camera.zoom)
  const others = drawn.flatMap(({ figure, at, isMe }) => {
    const feet = onScreen(camera, at)
    const isSeen = feet.x > 20 && feet.x < size.width - 20 && feet.y > height && feet.y < size.height
    return isMe || !isSeen ? [] : [{ figure, feet, name: figure.asleep ? t('map.asleep', { username: figure.username }) : figure.username }]
  })
  const shown = others.find(({ figure }) => figure.pupil === named)
  return (
    <>
      {others.map(({ figure, feet, name }) => (
        <button
          key={figure.pupil}
          type="button"
          class="figure-button"
          aria-label={name}
          style={{ left: `${feet.x - width / 2}px`, top: `${feet.y - height}px`, width: `${width}px`, height: `${height}px` }}
          onClick={() => setNamed(named === figure.pupil ? undefined : figure.pupil)}
        />
      ))}
      {meAt && (
        <span class="my-name" style={{ left: `${meAt.x}px`, top: `${meAt.y + 22 * camera.zoom}px` }}>
          {t('map.you')}
        </span>
      )}
      <p
        role="status"
        class={shown ? 'name-tag' : 'for-readers'}
        style={shown ? { left: `${shown.feet.x}px`, top: `${shown.feet.y - height}px` } : {}}
      >
        {shown?.name}
      </p>
    </>
  )
}
