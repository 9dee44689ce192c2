/** @jsxImportSource preact */
import './know.css'
import { useEffect, useState } from 'preact/hooks'
import type { Recognition } from '../../../shared/content/recognition-schema.ts'
import { type KnowQuestion, questionAt, resumeKnow, seedBelow } from '../../../shared/play/recognition.ts'
import type { Shelved } from '../lesson/know-shelf.ts'
import type { Lesson, LessonState } from '../lesson/lesson.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { useWords } from '../shell/words.ts'
import { playSound } from '../widgets/index.ts'
import { type Answered, Question, spokenOf } from './question.tsx'
import { TheEnd } from './the-end.tsx'
import { useKnowWords, useSpoken, useText } from './use-texts.ts'

/** One recognition, card by card: an answer, its reason, look again or the next card. No score, and no time. */
export function RecognitionPage({
  lesson,
  state,
  shelved,
  onMap,
  onOthers,
  ...helps
}: Helps & {
  readonly lesson: Lesson
  readonly state: LessonState
  readonly shelved: Shelved<Recognition>
  readonly onMap: () => void
  readonly onOthers: () => void
}) {
  const { data: content, texts } = shelved
  const spoken = useSpoken('recognitions', shelved)
  const t = useKnowWords()
  const { game } = useWords()
  const text = useText(texts)
  const [answered, setAnswered] = useState<Answered & { readonly question: KnowQuestion; readonly isLast: boolean }>()
  const [isOver, setOver] = useState(false)
  const stored = state.progress.knows[content.id]
  const isBegun = stored !== undefined || answered !== undefined || isOver
  useEffect(() => {
    if (isBegun) return
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
    lesson.giveAny({ recognition: content.id, input: { type: 'start', seed: drawn % seedBelow } })
  }, [isBegun, lesson, content.id])
  const question = answered?.question ?? (stored && questionAt(content, resumeKnow(content, stored)))
  const answer = (option: string) => {
    if (!question || answered?.fits) return
    const given = lesson.giveAny({ recognition: content.id, input: { type: 'answer', option } })
    if (given?.fits === undefined) return
    playSound(given.fits ? 'found' : 'chosen', game)
    setAnswered({ question, option, fits: given.fits, isLast: given.known === true })
  }
  const goOn = () => {
    setOver(answered?.isLast === true)
    setAnswered(undefined)
    playSound(answered?.isLast ? 'ending' : 'chosen', game)
  }
  return (
    <GamePage
      title={text('title')}
      helps={helps}
      onMap={onMap}
      spoken={isOver || !question ? [{ text: t('know.looked') }, spoken('done')] : spokenOf(question, answered, spoken, t)}
      look="know-page"
    >
      {isOver && <TheEnd words={text('done')} figure={state.player.figure} saved={state.saved} onMap={onMap} onOthers={onOthers} />}
      {!isOver && question && (
        <Question
          key={`${question.card.id} ${question.ask.id}`}
          content={content}
          question={question}
          answered={answered}
          isLast={answered?.isLast === true}
          saved={state.saved}
          text={text}
          onAnswer={answer}
          onGoOn={goOn}
        />
      )}
    </GamePage>
  )
}
