/** @jsxImportSource preact */
import './map.css'
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { PlaceId } from '../../../shared/api/lessons.ts'
import { placeOnMap } from '../../art/places/map-places.ts'
import { AlbumButton } from '../album/album-button.tsx'
import { knowMark } from '../know/knowable.ts'
import type { Lesson, LessonState } from '../lesson/lesson.ts'
import { schoolYearOf } from '../lesson/school-now.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { useGrowing } from '../shell/growing-words.ts'
import { Sign } from '../shell/sign.tsx'
import { useIsSmall } from '../shell/use-is-small.ts'
import { useWords } from '../shell/words.ts'
import type { WallNow } from '../wall/use-wall.ts'
import { WallNews } from '../wall/wall-news.tsx'
import { moveByArrow } from './arrow-keys.ts'
import { cameraFor, type Size } from './camera.ts'
import { crowdAt } from './crowds.ts'
import { FigureButtons } from './figure-buttons.tsx'
import { Gestures } from './gestures.tsx'
import { drawnFigures, mapPicture } from './map-picture.ts'
import { MarkSign, PlaceLine, PlaceSign } from './place-signs.tsx'
import { placesOf, wallPlace } from './places-of.ts'
import { StageView } from './stage-view.tsx'
import { catPlace, seasonOf, weatherOf } from './today.ts'
import { changesIn, TodayLines } from './today-lines.tsx'
import { useMyFigure } from './use-my-figure.ts'
import { useMoves } from './use-walks.ts'

/** The school: walk to a place, meet the class, begin what is open. */
export function MapScreen({
  lesson,
  state,
  wall,
  onAlbum,
  onFigure,
  onOpen,
  children,
  ...helps
}: Helps & {
  readonly lesson: Lesson
  readonly state: LessonState
  readonly wall: WallNow
  readonly onAlbum: () => void
  readonly onFigure: () => void
  readonly onOpen: (place: PlaceId) => void
  /** Further ways from here, as buttons beside the own figure's. */
  readonly children?: ComponentChildren
}) {
  const { t } = useWords()
  const growing = useGrowing().t
  const { isPhone, isSmall } = useIsSmall()
  const [isListed, setListed] = useState(false)
  const [said, setSaid] = useState('')
  const today = useRef(new Date()).current
  const me = useMyFigure(lesson, state)
  const others = state.isAlone ? [] : state.figures.filter(({ pupil }) => pupil !== me.figure.pupil)
  const figures = [me.figure, ...others]
  const places = placesOf(state.player.scenarios, state.progress, {
    knows: knowMark(state),
    hasWallGrown: wall.news.length > 0,
  })
  const placeName = (place: PlaceId) => t(`place.${place}`)
  const arrive = (place: PlaceId) => {
    if (places.find(({ id }) => id === place)?.mark !== 'later') return onOpen(place)
    setSaid(t('map.laterSaid', { place: placeName(place) }))
  }
  const arriveNow = useRef(arrive)
  arriveNow.current = arrive
  const arrived = useCallback(
    (pupil: string) => pupil === lesson.store.get().player.id && arriveNow.current(me.at.current),
    [lesson, me.at],
  )
  const moves = useMoves(figures, arrived)
  const go = (place: PlaceId) => {
    if (place === me.figure.to) return moves.walks.has(me.figure.pupil) ? undefined : arrive(place)
    setSaid(t('map.youWalk', { place: placeName(place) }))
    me.walk(place)
  }
  useEffect(() => {
    document.addEventListener('keydown', moveByArrow)
    return () => document.removeEventListener('keydown', moveByArrow)
  }, [])
  const catAt = catPlace(today)
  const season = seasonOf(today)
  const weather = weatherOf(today)
  const year = schoolYearOf(state.school)
  const changes = changesIn(growing, { season, weather, year })
  const hasList = isSmall || isListed
  const drawn = drawnFigures(figures, me.figure.pupil, moves)
  const target = placeOnMap(me.figure.to).spots[0]
  const cameraIn = (size: Size) => cameraFor(size, isPhone ? 'phone' : hasList ? 'near' : 'whole', target)
  const shared = (place: (typeof places)[number]) => ({
    place,
    crowd: state.isAlone ? undefined : crowdAt(place.id, figures, me.figure.pupil, state.crowds),
    isHere: place.id === me.figure.to,
    onGo: go,
  })
  const catLine = (
    <p class="cat-line">
      <Sign name="cat" />
      {t('map.cat', { place: placeName(catAt) })}
    </p>
  )
  const toggle = !isSmall && (
    <button type="button" class="second" data-key="L" aria-pressed={isListed} onClick={() => setListed(!isListed)}>
      <Sign name={isListed ? 'map' : 'list'} />
      {t(isListed ? 'map.picture' : 'map.list')}
    </button>
  )
  const myFigure = (
    <button type="button" class="second" data-key="F" onClick={onFigure}>
      <Sign name="shirt" />
      {t('map.myFigure')}
    </button>
  )
  return (
    <GamePage
      title={t('map.title')}
      helps={helps}
      spoken={[
        { text: t('map.youAre', { place: placeName(me.figure.to) }) },
        ...places.map(({ id, mark }) => ({
          text: `${placeName(id)}. ${mark === 'there' ? '' : t(mark === 'later' ? 'map.later' : `map.mark.${mark}`)}`,
        })),
        ...changes.map(text => ({ text })),
        { text: t('map.cat', { place: placeName(catAt) }) },
      ]}
      look={`map-page ${hasList ? 'with-list' : ''}`}
    >
      <section class="map-view" aria-label={t('map.title')}>
        <StageView compose={size => mapPicture(size, cameraIn(size), drawn, moves, { season, weather, year, catAt })}>
          {size => (
            <>
              {!hasList && places.map(place => <PlaceSign key={place.id} {...shared(place)} camera={cameraIn(size)} />)}
              <FigureButtons drawn={drawn} camera={cameraIn(size)} size={size} />
            </>
          )}
        </StageView>
        {!hasList && (
          // The news of the wall takes its place.
          <div class={wall.news.length > 0 ? 'for-readers' : 'map-top'}>
            <p class="legend">
              {(['new', 'open', 'done'] as const).map(mark => (
                <span key={mark}>
                  <MarkSign mark={mark} />
                  {t(`map.mark.${mark}`)}
                </span>
              ))}
            </p>
            {catLine}
          </div>
        )}
        {!hasList && <div class="post-its">{children}</div>}
        <div class="map-bar">
          <Gestures isAlone={state.isAlone} shown={moves.gestures.get(me.figure.pupil)} onGesture={me.gesture} />
          {!hasList && <span class="spacer" />}
          {!hasList && <AlbumButton onAlbum={onAlbum} />}
          {!hasList && myFigure}
          {!hasList && toggle}
        </div>
      </section>
      {hasList && (
        <section class="place-list" aria-labelledby="where">
          <div class="list-head">
            <h2 id="where">{t('map.where')}</h2>
            {toggle}
          </div>
          <div class="list-extras">{children}</div>
          <ul>
            {places.map(place => (
              <PlaceLine key={place.id} {...shared(place)} />
            ))}
          </ul>
          <div class="list-foot">
            {catLine}
            <AlbumButton onAlbum={onAlbum} />
            {myFigure}
          </div>
        </section>
      )}
      <WallNews wall={wall} onLook={() => onOpen(wallPlace)} />
      <TodayLines lines={changes} />
      <p class="for-readers" role="status">
        {said || t('map.youAre', { place: placeName(me.figure.to) })}
      </p>
    </GamePage>
  )
}
