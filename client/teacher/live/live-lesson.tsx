import { Pause } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { GetClass, ListClasses } from '../../../shared/api/classes.ts'
import {
  type Board,
  type BoardRow,
  EndLesson,
  GetLesson,
  type LessonAnswer,
  LetIn,
  PauseLesson,
  ProjectLesson,
  SendOut,
  ShowOthers,
} from '../../../shared/api/lessons.ts'
import { useAct } from '../../adults/session.tsx'
import { Loading, OfflineStrip, useLanguage, useRefusalText } from '../../ui/index.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useStories } from '../stories/use-stories.ts'
import { useTeacherTexts } from '../texts.ts'
import { BigCode } from './big-code.tsx'
import { CircleActs, StartAct } from './circles/circle-acts.tsx'
import { CircleBoard } from './circles/circle-board.tsx'
import { useCircleTexts } from './circles/circle-texts.ts'
import { StartCircles } from './circles/start-circles.tsx'
import { useCircles } from './circles/use-circles.ts'
import { ClassBoard } from './class-board.tsx'
import { Dock } from './dock.tsx'
import { LiveFrame } from './live-frame.tsx'
import { NeedColumn } from './need-column.tsx'
import { alphabetical, countSignedIn, minutesUntil } from './places.ts'
import { StoriesBoard } from './stories-board.tsx'
import { useBoard } from './use-board.ts'
import { useHeldPlaces } from './use-held-places.ts'
import { useNow } from './use-now.ts'

type Props = {
  first: LessonAnswer
  onOver: (lesson: LessonAnswer, rows: Board['rows'] | undefined) => void
  onClosed: (why: NonNullable<ReturnType<typeof useBoard>['closed']>) => void
}
const noRows: readonly BoardRow[] = []

export function LiveLesson({ first, onOver, onClosed }: Props) {
  const t = useTeacherTexts()
  const { language } = useLanguage()
  const { board, circles, aheadMs, lastWordAt, state, closed, send, ask, tryNow } = useBoard(first.id)
  const round = useCircles(ask, circles)
  const [asked, setShown] = useState<'class' | 'code' | 'stories' | 'circles'>('class')
  const running = circles?.runs
  // While circles run they are what there is to see.
  const shown = running && asked !== 'code' ? 'running' : asked
  const circleTexts = useCircleTexts(running, board?.lesson.names ?? first.names)
  const show = (what: typeof asked) => setShown(what === asked ? 'class' : what)
  const [told, setTold] = useState<ReadonlySet<string>>(new Set())
  const lesson = board?.lesson ?? first
  const storyTitle = useScenarioTexts(lesson.scenario || undefined, lesson.names)?.title ?? (lesson.scenario || t('live.onlyMap'))
  const title = circleTexts?.title ?? storyTitle
  const story = useStories().find(({ id }) => id === lesson.scenario)
  // What is told from inside comes to no projector.
  const projects = lesson.scenario && !story?.isAlone ? lesson.projects : undefined
  const rows = useMemo(() => (board ? alphabetical(board.rows, language) : noRows), [board, language])
  const { places, guard } = useHeldPlaces(rows)
  const now = useNow() + aheadMs
  const acts = useLessonActs(first.id, ended => onOver(ended, board?.rows))

  useEffect(() => {
    if (board?.lesson.endedAt) onOver(board.lesson, board.rows)
  }, [board, onOver])
  useEffect(() => {
    if (closed) onClosed(closed)
  }, [closed, onClosed])
  useEffect(() => {
    // Once help is over, the next call of the same tablet is a new one.
    setTold(before => new Set([...before].filter(pupil => rows.some(row => row.pupil === pupil && row.tabletHelp))))
  }, [rows])

  const comeTo = (pupil: string) => {
    if (send('tablet.comeTo', { pupil })) setTold(before => new Set([...before, pupil]))
  }
  return (
    <LiveFrame
      lesson={lesson}
      title={title}
      signedIn={board && { n: countSignedIn(rows), of: rows.length }}
      minutesLeft={minutesUntil(Date.parse(lesson.endsAt), now)}
      strip={
        <>
          {state === 'lost' && <OfflineStrip since={lastWordAt ?? new Date(first.openedAt)} onRetry={tryNow} />}
          <PausedBand paused={lesson.paused} />
        </>
      }
      dock={
        <Dock
          othersShown={lesson.othersShown}
          paused={lesson.paused}
          projects={projects}
          refused={(acts.refused ?? round.refused) && <RefusedLine code={acts.refused ?? round.refused ?? 'offline'} />}
          circles={{
            run: running !== undefined,
            acts: running ? (
              <CircleActs busy={round.busy} onGoOn={() => round.goOn()} onAgain={() => round.again()} onEnd={round.end} />
            ) : (
              circles && circles.offers.length > 0 && <StartAct isOpen={asked === 'circles'} onPress={() => show('circles')} />
            ),
          }}
          busy={acts.busy}
          onPause={acts.pause}
          onProject={acts.project}
          onShowOthers={acts.showOthers}
          storiesShown={shown === 'stories'}
          onStories={() => show('stories')}
          onEnd={acts.end}
        />
      }
    >
      <div className="live-columns" {...guard}>
        {board ? (
          <>
            <NeedColumn
              rows={rows}
              places={places}
              now={now}
              told={told}
              codeShown={shown === 'code'}
              manyWrong={board.manyWrong === true}
              circlesRun={running !== undefined}
              onComeTo={comeTo}
              onLetIn={acts.letIn}
              onShowCode={() => show('code')}
            />
            {shown === 'code' && <BigCode lesson={lesson} />}
            {shown === 'running' && circles && (
              <CircleBoard board={circles} rows={rows} debrief={circleTexts?.debrief} onGoOn={round.goOn} onAgain={round.again} />
            )}
            {shown === 'circles' && circles && (
              <StartCircles
                board={circles}
                rows={rows}
                lesson={lesson}
                onStart={circle => void round.start(circle).then(isDone => isDone && setShown('class'))}
                onNotNow={() => setShown('class')}
              />
            )}
            {shown === 'stories' && <StoriesBoard lesson={lesson} />}
            {shown === 'class' && (
              <ClassBoard
                rows={rows}
                places={places}
                code={lesson.code}
                seats={
                  circles && circles.offers.length > 0 && round.seating ? { seating: round.seating, rows, onSeat: round.seat } : undefined
                }
                onSendToMap={pupil => send('tablet.sendToMap', { pupil })}
                onSendOut={acts.sendOut}
              />
            )}
          </>
        ) : (
          <>
            <section className="need" aria-label={t('live.needs')} />
            <section className="board" aria-label={t('live.where')}>
              <Loading />
            </section>
          </>
        )}
      </div>
    </LiveFrame>
  )
}

/** What the teacher does to the lesson; the board that comes back over the room says what became of it. */
function useLessonActs(id: string, onEnded: (lesson: LessonAnswer) => void) {
  const params = { id }
  const others = useAct(ShowOthers)
  const letIn = useAct(LetIn)
  const pause = useAct(PauseLesson)
  const project = useAct(ProjectLesson)
  const sendOut = useAct(SendOut)
  const end = useAct(EndLesson, { changes: [GetLesson, GetClass, ListClasses], onDone: onEnded })
  return {
    pause: (paused: boolean) => pause.mutate({ params, body: { paused } }),
    project: (what: LessonAnswer['projects']) => project.mutate({ params, body: { what } }),
    sendOut: (pupil: string) => sendOut.mutate({ params, body: { pupil } }),
    showOthers: (shown: boolean) => others.mutate({ params, body: { shown } }),
    letIn: (pupil: string) => letIn.mutate({ params, body: { pupil } }),
    end: () => end.mutate({ params }),
    busy: others.isPending || end.isPending || pause.isPending || project.isPending,
    refused: [end, others, letIn, pause, project, sendOut].find(each => each.error)?.error?.code,
  }
}

/** Always there, so that the news is read aloud when it comes. */
function PausedBand({ paused }: { paused: boolean }) {
  const t = useTeacherTexts()
  return (
    <div role="status" className={paused ? 'paused-band' : 'sr'}>
      {paused && (
        <>
          <Pause aria-hidden />
          <p>
            <b>{t('live.paused')}</b> {t('live.pausedText')}
          </p>
        </>
      )}
    </div>
  )
}

function RefusedLine({ code }: { code: Parameters<ReturnType<typeof useRefusalText>>[0] }) {
  const t = useTeacherTexts()
  const refusal = useRefusalText()
  return (
    <span className="refused" role="alert">
      {code === 'offline' ? t('live.notDone') : refusal(code)}
    </span>
  )
}
