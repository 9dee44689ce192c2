/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlaceId } from '../../../shared/api/lessons.ts'
import { focusOnShown } from '../../focus/keep-focus.ts'
import { FigureScreen } from '../figure/figure-screen.tsx'
import { isGivenFigure } from '../figure/given-figure.ts'
import { TabletHelp } from '../help/tablet-help.tsx'
import { MapExtras } from '../know/map-extras.tsx'
import { MapScreen } from '../map/map-screen.tsx'
import { knowPlace, wallPlace } from '../map/places-of.ts'
import { useStore } from '../shell/store.ts'
import type { TabStorage } from '../shell/tab-storage.ts'
import type { ClassList } from '../sign-in/flow.ts'
import { useWall } from '../wall/use-wall.ts'
import { readAsTheClass, setPlaying, useKeys } from '../widgets/index.ts'
import { CircleHost } from './circle-host.tsx'
import { type GrowingScreen, GrowingScreens } from './growing-screens.tsx'
import { fetchLaterScreens, Goodbye, IDoPage, KnowPage, RecognitionPage, Talk } from './later-screens.ts'
import { leadsTo } from './leads-to.ts'
import type { Begun } from './lesson-door.tsx'
import { Pause } from './pause.tsx'
import { ScenarioHost, youngUpTo } from './scenario-host.tsx'
import { LessonProvider } from './tablet-line.tsx'

const playedKey = 'played'
type Screen = 'map' | 'figure' | 'talk' | 'tablet' | 'scenario' | 'know' | 'iDo' | GrowingScreen

/** What is on the page while the lesson runs. Help comes over a scenario and goes back into it. */
export function LessonScreens({
  begun,
  storage,
  onToStart,
  onSomebodyElse,
  onOver,
}: {
  readonly begun: Begun
  readonly storage: TabStorage
  readonly onToStart: () => void
  /** Another pupil sits here: the list, where there is one. */
  readonly onSomebodyElse: (list: ClassList | undefined) => void
  readonly onOver: () => void
}) {
  const { lesson } = begun
  const state = useStore(lesson.store)
  const [played, setPlayed] = useState(() => playedBefore(storage, begun))
  const [screen, setScreen] = useState<Screen>(played ? 'scenario' : isGivenFigure(state.player) ? 'figure' : 'map')
  const [recognition, setRecognition] = useState<string>()
  const [place, setPlace] = useState<PlaceId>(wallPlace)
  const wall = useWall(state.school)
  const before = useRef<Screen>('map')
  useEffect(() => () => lesson.close(), [lesson])
  useEffect(() => readAsTheClass({ young: state.player.grade <= youngUpTo }), [state.player.grade])
  useEffect(() => storage.write(playedKey, played ?? ''), [storage, played])
  useEffect(() => {
    if (state.over) return setPlaying(undefined)
    setPlaying({ username: state.player.username, leave: () => void lesson.beSomebodyElse().then(onSomebodyElse) })
    return () => setPlaying(undefined)
  }, [lesson, state.over, state.player.username, onSomebodyElse])
  useEffect(() => {
    if (state.over && state.isHandedIn) onOver()
  }, [state.over, state.isHandedIn, onOver])
  useEffect(fetchLaterScreens, [])
  const go = (next: Screen) => {
    if (next === 'map') {
      setPlayed(undefined)
      setRecognition(undefined)
    } else lesson.goOnFromMap()
    if (screen !== 'talk' && screen !== 'tablet') before.current = screen
    setScreen(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each call
  useEffect(() => {
    if (state.calledToMap) go('map')
  }, [state.calledToMap])
  const back = () => setScreen(before.current)
  const helps = { onTabletHelp: () => go('tablet'), onTalk: () => go('talk') }
  const play = (story: string) => {
    setPlayed(story)
    go('scenario')
  }
  const open = (at: PlaceId) => {
    const next = leadsTo(at, state)
    setPlace(at)
    if (typeof next === 'object') play(next.story)
    else if (next) go(next)
    else if (at === knowPlace && state.player.recognitions.length > 0) go('know')
  }
  const circle = state.circle
  const toMapFromCircle = () => {
    lesson.leaveCircle()
    go('map')
  }
  const isInCircle = circle !== undefined && !circle.isAway
  // A circle lies over all but help, and gives way to the map.
  const shown = isInCircle && screen !== 'talk' && screen !== 'tablet' ? 'circle' : screen
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each screen
  useEffect(() => focusOnShown(document), [shown])
  if (state.over) return <Goodbye state={state} shelf={begun.knows} onToStart={onToStart} />
  const known = recognition === undefined ? undefined : begun.knows.recognition(recognition)
  const onMap = () => go('map')
  return (
    <LessonProvider value={lesson}>
      <Pause isPaused={state.isPaused} figure={state.player.figure} />
      {!played && !circle && <Keys />}
      {shown === 'map' && (
        <MapScreen {...{ lesson, state, wall }} {...helps} onAlbum={() => go('album')} onFigure={() => go('figure')} onOpen={open}>
          <MapExtras state={state} onKnow={() => go('know')} onIDo={() => go('iDo')} />
        </MapScreen>
      )}
      {shown === 'know' && !known && <KnowPage state={state} shelf={begun.knows} {...helps} onMap={onMap} onOpen={setRecognition} />}
      {shown === 'know' && known && (
        <RecognitionPage
          key={known.data.id}
          lesson={lesson}
          state={state}
          shelved={known}
          {...helps}
          onMap={onMap}
          onOthers={() => setRecognition(undefined)}
        />
      )}
      {shown === 'iDo' && <IDoPage lesson={lesson} state={state} shelf={begun.knows} {...helps} onMap={onMap} />}

      {(shown === 'album' || shown === 'wall' || shown === 'choice') && (
        <GrowingScreens screen={shown} {...{ place, begun, state, wall, onMap }} {...helps} onStory={play} onWall={() => go('wall')} />
      )}
      {shown === 'figure' && (
        <FigureScreen
          figure={state.player.figure}
          {...helps}
          onMap={() => go('map')}
          onChosen={lesson.chooseFigure}
          onDone={() => go('map')}
        />
      )}
      {shown === 'talk' && <Talk session={lesson.session} player={state.player} {...helps} onMap={() => go('map')} onBack={back} />}
      {shown === 'tablet' && <TabletHelp lesson={lesson} state={state} {...helps} onMap={() => go('map')} onBack={back} />}
      {played && (
        <ScenarioHost
          key={played}
          begun={begun}
          state={state}
          scenario={played}
          isShown={shown === 'scenario'}
          {...helps}
          onAlbum={() => go('album')}
          onMap={() => go('map')}
        />
      )}
      {circle && (
        <CircleHost
          key={circle.round}
          lesson={lesson}
          state={state}
          seat={circle}
          isShown={shown === 'circle'}
          {...helps}
          onMap={toMapFromCircle}
        />
      )}
    </LessonProvider>
  )
}

/** A page that is loaded again goes on where it was; another tablet where the pupil stopped. */
function playedBefore(storage: TabStorage, { shelf, lesson }: Begun): string | undefined {
  const { runs } = lesson.store.get().progress
  const unfinished = shelf
    .all()
    .map(({ id }) => id)
    .filter(id => runs[id])
  const here = storage.read(playedKey)
  return here === undefined ? unfinished[0] : unfinished.find(id => id === here)
}

/** A scenario hears the keys itself, for the whole page. */
function Keys() {
  useKeys()
  return null
}
