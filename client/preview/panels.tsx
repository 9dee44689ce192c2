/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Circle } from '../../shared/content/circle-schema.ts'
import type { Names } from '../../shared/content/names.ts'
import { offeredBy, type Recognition } from '../../shared/content/recognition-schema.ts'
import type { Texts } from '../../shared/content/schema.ts'
import { textOf } from '../../shared/content/texts.ts'
import type { CircleMoment } from './circle-moments.ts'
import type { At } from './shown.ts'

type Panel = { readonly at: At | undefined; readonly texts: Texts; readonly names: Names; readonly onOpen: (at: At | undefined) => void }

/** A circle: whose tablet, and every screen that it can show. */
export function CirclePanel({ circle, moments, at, texts, names, onOpen }: Panel & { circle: Circle; moments: readonly CircleMoment[] }) {
  const part = at?.kind === 'moment' ? at.part : (circle.parts[0] ?? '')
  const id = at?.kind === 'moment' ? at.id : (moments[0]?.id ?? '')
  return (
    <>
      <fieldset>
        <legend>The tablet of</legend>
        {circle.parts.map(each => (
          <label key={each}>
            <input type="radio" name="part" checked={each === part} onChange={() => onOpen({ kind: 'moment', id, part: each })} />{' '}
            {textOf(texts, `name.${each}`, 'older', names)}
          </label>
        ))}
      </fieldset>
      {(['dealt', 'beat', 'around', 'reveal', 'lookBack'] as const).map(kind => (
        <Group key={kind} title={momentKinds[kind]}>
          {moments
            .filter(moment => moment.kind === kind)
            .map(moment => (
              <Choice key={moment.id} isHere={moment.id === id} onPress={() => onOpen({ kind: 'moment', id: moment.id, part })}>
                {nameOf(moment)}
              </Choice>
            ))}
        </Group>
      ))}
    </>
  )
}

const momentKinds = {
  dealt: 'The card',
  beat: 'The choice, beat by beat (4: later)',
  around: 'After the choice',
  reveal: 'What is revealed',
  lookBack: 'Looking back',
} as const

const nameOf = ({ id, kind }: CircleMoment) => {
  const [first, ...rest] = id.split(' ')
  return kind === 'dealt' || kind === 'around' ? first : rest.join(' · ')
}

/** A recognition: its line in the list, each card with each answer and its reason, and the end. */
export function RecognitionPanel({ recognition, at, texts, onOpen }: Panel & { recognition: Recognition }) {
  return (
    <>
      <Choice isHere={at === undefined} onPress={() => onOpen(undefined)}>
        In the list
      </Choice>
      {recognition.cards.map(card =>
        recognition.asks.map(ask => {
          const isCard = at?.kind === 'card' && at.id === card.id && at.ask === ask.id
          const open = (option?: string) => onOpen({ kind: 'card', id: card.id, ask: ask.id, ...(option !== undefined && { option }) })
          return (
            <Group key={`${card.id} ${ask.id}`} title={recognition.asks.length > 1 ? `${card.id} · ${ask.id}` : card.id}>
              <Choice isHere={isCard && at.option === undefined} onPress={() => open()}>
                the card
              </Choice>
              {offeredBy(card, ask).map(({ id }) => (
                <Choice key={id} isHere={isCard && at.option === id} onPress={() => open(id)}>
                  {card.answers[ask.id]?.fits.includes(id) ? '✓ ' : ''}
                  {textOf(texts, `ask.${ask.id}.option.${id}`)}
                </Choice>
              ))}
            </Group>
          )
        }),
      )}
      <Choice isHere={at?.kind === 'sheet'} onPress={() => onOpen({ kind: 'sheet', id: 'end' })}>
        The end
      </Choice>
    </>
  )
}

/** The card for the real week, and its page for home. */
export function CardPanel({ at, onOpen }: Pick<Panel, 'at' | 'onOpen'>) {
  return (
    <>
      <Choice isHere={at === undefined} onPress={() => onOpen(undefined)}>
        The card on the tablet
      </Choice>{' '}
      <Choice isHere={at?.kind === 'sheet'} onPress={() => onOpen({ kind: 'sheet', id: 'home' })}>
        The page for home
      </Choice>
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="group">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type ChoiceProps = { readonly isHere: boolean; readonly onPress: () => void; readonly children: ComponentChildren }
const Choice = ({ isHere, onPress, children }: ChoiceProps) => (
  <button type="button" aria-pressed={isHere} class={isHere ? 'here' : ''} onClick={onPress}>
    {children}
  </button>
)
