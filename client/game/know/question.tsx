/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { type Option, offeredBy, type Recognition } from '../../../shared/content/recognition-schema.ts'
import { reasonKey } from '../../../shared/content/recognition-texts.ts'
import type { KnowTexts } from '../../../shared/i18n/know/index.ts'
import type { KnowQuestion } from '../../../shared/play/recognition.ts'
import { cast } from '../../art/cast.ts'
import { portraitSvg } from '../../art/child/child-svg.ts'
import type { Saved } from '../lesson/answers.ts'
import { Drawing, Icon, Key, PrimaryButton, type Spoken, type SpokenOf } from '../widgets/index.ts'
import { CardDrawing, SignDrawing } from './card-drawing.tsx'
import { SavedSign } from './saved-sign.tsx'
import { useKnowWords } from './use-texts.ts'

/** What was pressed last, and whether it fits. */
export type Answered = { readonly option: string; readonly fits: boolean }
type Text = (key: string) => string

/** One card, one question, its answers; the reason stands below in the same place, whatever was answered. */
export function Question({
  content,
  question: { card, ask, n, of },
  answered,
  isLast,
  saved,
  text,
  onAnswer,
  onGoOn,
}: {
  readonly content: Recognition
  readonly question: KnowQuestion
  readonly answered: Answered | undefined
  readonly isLast: boolean
  readonly saved: Saved
  readonly text: Text
  readonly onAnswer: (option: string) => void
  readonly onGoOn: () => void
}) {
  const t = useKnowWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const reason = useRef<HTMLDivElement>(null)
  // A new one begins at its top, wherever the last one was left.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('.know-page')?.scrollTo({ top: 0 })
  }, [])
  // On a small screen the reason may stand below the edge.
  useEffect(() => {
    if (answered) reason.current?.scrollIntoView({ block: 'nearest' })
  }, [answered])
  const options = offeredBy(card, ask)
  const isWhole = content.asks.at(-1)?.id === ask.id
  return (
    <section class="know-card" aria-labelledby="question">
      <p class="for-readers">{t('know.card', { n, of })}</p>
      <h2 id="question" ref={heading} tabIndex={-1} aria-describedby="card-text">
        {text(`ask.${ask.id}.question`)}
      </h2>
      <figure class="sort-card pops">
        <CardDrawing picture={card.picture} />
        {card.picture.kind === 'face' && <p class="for-readers">{text(`card.${card.id}.alt`)}</p>}
        <figcaption id="card-text">{text(`card.${card.id}.text`)}</figcaption>
      </figure>
      {content.clues && (
        <ul class="clues">
          {content.clues.map(({ id, icon }) => (
            <li key={id}>
              <Icon name={icon} />
              {text(`clue.${id}`)}
              {id === 'again' && card.days !== undefined && <Days count={card.days} />}
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fieldset */}
      <div role="group" aria-labelledby="question" class={`trays of-${options.length} ${looksLike(options)}`}>
        {options.map((option, at) => (
          <Tray
            key={option.id}
            option={option}
            number={at + 1}
            label={text(`ask.${ask.id}.option.${option.id}`)}
            hint={option.hint ? text(`ask.${ask.id}.hint.${option.id}`) : undefined}
            look={answered?.option !== option.id ? '' : answered.fits ? 'fits' : 'looked'}
            isOver={answered?.fits === true}
            onPress={() => onAnswer(option.id)}
          />
        ))}
      </div>
      <div class={answered ? 'reason' : 'reason empty'} ref={reason}>
        <p role="status" id="reason">
          {answered ? (
            <>
              <Drawing class="reason-face" svg={portraitSvg(cast.counsellor, { emotion: 'kind', ground: '#ffe9b8' })} />
              <span>
                <b>{t(answered.fits ? 'know.fits' : 'know.again')}</b> {text(reasonKey(card, ask.id, answered.option))}
              </span>
            </>
          ) : (
            <span class="note">
              <Icon name="hand" />
              {t('know.press')}
            </span>
          )}
        </p>
        {answered?.fits && (
          <PrimaryButton
            label={t(isLast ? 'know.toEnd' : isWhole ? 'know.nextCard' : 'know.goOn')}
            icon={isLast ? 'check' : 'arrow-right'}
            onPress={onGoOn}
          />
        )}
      </div>
      <SavedSign saved={saved} />
    </section>
  )
}

/** What read aloud says of it, in the order in which it stands. */
export function spokenOf({ card, ask }: KnowQuestion, answered: Answered | undefined, spoken: SpokenOf, t: KnowTexts): Spoken[] {
  if (answered) return [spoken(reasonKey(card, ask.id, answered.option), 'reason', t(answered.fits ? 'know.fits' : 'know.again'))]
  return [
    spoken(`card.${card.id}.text`, 'card-text'),
    spoken(`ask.${ask.id}.question`, 'question'),
    ...offeredBy(card, ask).flatMap(({ id, hint }, at) => [
      spoken(`ask.${ask.id}.option.${id}`, `tray-${id}`, `${at + 1}.`),
      ...(hint ? [spoken(`ask.${ask.id}.hint.${id}`, `tray-${id}`)] : []),
    ]),
  ]
}

function Tray({
  option,
  number,
  label,
  hint,
  look,
  isOver,
  onPress,
}: {
  readonly option: Option
  readonly number: number
  readonly label: string
  readonly hint: string | undefined
  readonly look: '' | 'fits' | 'looked'
  readonly isOver: boolean
  readonly onPress: () => void
}) {
  return (
    <button
      id={`tray-${option.id}`}
      type="button"
      class={`tray edge-${trayEdges[(number - 1) % trayEdges.length]} ${look}`}
      data-key={String(number)}
      aria-pressed={look !== ''}
      aria-disabled={isOver}
      onClick={onPress}
    >
      <span class="tray-picture">
        <SignDrawing sign={option.sign} />
      </span>
      <span class="tray-words">
        <b class="tray-name">{label}</b>
        {hint && <small>{hint}</small>}
      </span>
      <Key name={number} />
      {look === 'fits' && (
        <span class="tick found pops">
          <Icon name="check" />
        </span>
      )}
    </button>
  )
}
/** Blue, green, rose as on the first sorting tray, then the others. */
const trayEdges = [1, 0, 4, 2, 3, 5]

const looksLike = ([first]: readonly Option[]) =>
  first?.sign.kind === 'heads' && first.sign.heads.length === 1 ? 'faces' : first?.sign.kind === 'dots' ? 'amounts' : ''

/** On how many of five days: small boxes, and words for readers. */
function Days({ count }: { readonly count: number }) {
  const t = useKnowWords()
  return (
    <span class="days">
      <span class="for-readers">{t('know.days', { n: count })}</span>
      {[1, 2, 3, 4, 5].map(day => (
        <i key={day} class={day <= count ? 'on' : ''} aria-hidden="true">
          {day <= count && <Icon name="check" />}
        </i>
      ))}
    </span>
  )
}
