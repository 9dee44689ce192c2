/** @jsxImportSource preact */
import '../game/know/know.css'
import { useState } from 'preact/hooks'
import type { KnowQuestion } from '../../shared/play/recognition.ts'
import { IDoPage } from '../game/i-do/i-do-page.tsx'
import { KnowPage } from '../game/know/know-page.tsx'
import { type Answered, Question, spokenOf } from '../game/know/question.tsx'
import { TheEnd } from '../game/know/the-end.tsx'
import { useKnowWords, useSpoken, useText } from '../game/know/use-texts.ts'
import { GamePage } from '../game/shell/game-page.tsx'
import type { Draft } from './drafts.ts'
import type { At, Shown } from './shown.ts'

type Props<F> = { readonly draft: Extract<Draft, { folder: F }>; readonly shown: Shown }
const nothing = () => undefined
const helps = { onTabletHelp: nothing, onTalk: nothing }
const figure = { kind: 'fox', fur: 'own', pattern: 'plain', extra: 'scarf', color: '#3fa7d6' } as const

/** A recognition: its line in the list, any of its cards with any answer, and the end. It goes on from card to card in their order. */
export function RecognitionStage({ draft: { data: content, texts }, shown }: Props<'recognitions'>) {
  const t = useKnowWords()
  const text = useText(texts[shown.language])
  const spoken = useSpoken('recognitions', { data: content, texts: texts[shown.language] })
  const [at, setAt] = useState<At | undefined>(shown.at)
  const toMap = () => setAt(undefined)
  const toFirst = () => setAt({ kind: 'card', id: content.cards[0]?.id ?? '', ask: content.asks[0]?.id ?? '' })
  if (at?.kind === 'sheet') {
    return (
      <GamePage title={text('title')} helps={helps} onMap={toMap} spoken={[{ text: t('know.looked') }, spoken('done')]} look="know-page">
        <TheEnd words={text('done')} figure={figure} saved="saved" onMap={toMap} onOthers={toMap} />
      </GamePage>
    )
  }
  const question = at?.kind === 'card' ? questionOf(content, at) : undefined
  if (at?.kind !== 'card' || !question) {
    const shelf = { recognition: () => ({ data: content, texts: texts[shown.language] }) }
    const { id, version } = content
    const seen = { player: { recognitions: [{ id, version }] }, progress: { knows: {}, known: [] } }
    return <KnowPage state={seen} shelf={shelf} onMap={nothing} onOpen={toFirst} {...helps} />
  }
  const { card, ask } = question
  const answered: Answered | undefined =
    at.option === undefined ? undefined : { option: at.option, fits: card.answers[ask.id]?.fits.includes(at.option) === true }
  const next = nextOf(content, at)
  return (
    <GamePage title={text('title')} helps={helps} onMap={toMap} spoken={spokenOf(question, answered, spoken, t)} look="know-page">
      <Question
        key={`${card.id} ${ask.id}`}
        {...{ content, question, answered, text }}
        isLast={next.kind === 'sheet'}
        saved="saved"
        onAnswer={option => answered?.fits || setAt({ ...at, option })}
        onGoOn={() => setAt(next)}
      />
    </GamePage>
  )
}

/** The card for the real week, with its tick. */
export function CardStage({ draft: { data, texts }, shown: { language } }: Props<'i-do'>) {
  const [isDone, setDone] = useState(false)
  const { id, version } = data
  return (
    <IDoPage
      lesson={{
        giveAny: given => {
          if ('card' in given) setDone(given.input.done)
          return undefined
        },
      }}
      state={{ saved: 'saved', player: { cards: [{ id, version }] }, progress: { iDo: isDone ? [id] : [] } }}
      shelf={{ card: () => ({ data, texts: texts[language] }) }}
      onMap={nothing}
      {...helps}
    />
  )
}

type Content = Extract<Draft, { folder: 'recognitions' }>['data']
type AtCard = Extract<At, { kind: 'card' }>

function questionOf({ cards, asks }: Content, at: AtCard): KnowQuestion | undefined {
  const card = cards.find(({ id }) => id === at.id)
  const ask = asks.find(({ id }) => id === at.ask)
  return card && ask && { card, ask, n: cards.indexOf(card) + 1, of: cards.length }
}

function nextOf({ cards, asks }: Content, at: AtCard): At {
  const all = cards.flatMap(card => asks.map(ask => ({ kind: 'card' as const, id: card.id, ask: ask.id })))
  const here = all.findIndex(({ id, ask }) => id === at.id && ask === at.ask)
  return all[here + 1] ?? { kind: 'sheet', id: 'end' }
}
