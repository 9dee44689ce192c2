/** @jsxImportSource preact */
import type { PlaceId } from '../../../shared/api/lessons.ts'
import { placeOnMap } from '../../art/places/map-places.ts'
import type { Crowd } from '../lesson/figures.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Key } from '../widgets/index.ts'
import { type Camera, onScreen } from './camera.ts'
import { type Mark, markSigns, type PlaceInfo } from './places-of.ts'

/** `crowd` is undefined in only-me mode. */
export type PlaceProps = {
  readonly place: PlaceInfo
  readonly crowd: Crowd | undefined
  readonly isHere: boolean
  readonly onGo: (place: PlaceId) => void
}

export function MarkSign({ mark }: { readonly mark: Mark }) {
  if (mark === 'later' || mark === 'there') return null
  return (
    <span class={`mark ${mark}`}>
      <Sign name={markSigns[mark]} />
    </span>
  )
}

/** A place's sign over the picture; its mark also in words, for readers. */
export function PlaceSign({ place, crowd, isHere, onGo, camera }: PlaceProps & { readonly camera: Camera }) {
  const { t } = useWords()
  const { x, y } = onScreen(camera, placeOnMap(place.id).sign)
  return (
    <button
      type="button"
      class={`place ${place.mark}`}
      style={{ left: `${x}px`, top: `${y}px` }}
      data-place={place.id}
      data-here={isHere}
      data-key={place.key}
      onClick={() => onGo(place.id)}
    >
      <MarkSign mark={place.mark} />
      <Sign name={place.sign} />
      <span class="place-words">
        <b>{t(`place.${place.id}`)}</b>
        {place.mark === 'later' && <small>{t('map.later')}</small>}
        {place.mark !== 'later' && place.mark !== 'there' && <span class="for-readers">{t(`map.mark.${place.mark}`)}</span>}
      </span>
      {crowd && crowd !== 'nobody' && <span class="crowd">{t(`map.here.${crowd}`)}</span>}
      {crowd === 'nobody' && <span class="for-readers">{t('map.here.nobody')}</span>}
      <Key name={place.key} />
    </button>
  )
}

/** The same place as a line of the list. */
export function PlaceLine({ place, crowd, isHere, onGo }: PlaceProps) {
  const { t } = useWords()
  return (
    <li>
      <button
        type="button"
        class={`place-line ${place.mark}`}
        data-place={place.id}
        data-here={isHere}
        data-key={place.key}
        onClick={() => onGo(place.id)}
      >
        <MarkSign mark={place.mark} />
        <Sign name={place.sign} />
        <span class="place-text">
          <span class="place-name">
            <b>{t(`place.${place.id}`)}</b>
            {isHere && <span class="you-here">{t('map.you')}</span>}
          </span>
          <small class="place-state">
            {place.mark !== 'there' && <span>{t(place.mark === 'later' ? 'map.later' : `map.mark.${place.mark}`)}</span>}
            {crowd && <span class="crowd-word">{t(`map.here.${crowd}`)}</span>}
          </small>
        </span>
        <Key name={place.key} />
      </button>
    </li>
  )
}
