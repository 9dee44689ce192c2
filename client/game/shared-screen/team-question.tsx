/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { TeamView } from '../../../shared/api/shared-screens.ts'
import { faces } from '../../../shared/content/schema.ts'
import { isIconName } from '../../art/icons.ts'
import { portrait } from '../scenario/pictures.ts'
import { useWords } from '../shell/words.ts'
import { Drawing, Icon, PickCard, playSound } from '../widgets/index.ts'
import { TeamFrame } from './team-frame.tsx'
import { useScreenWords } from './words.ts'

type Question = NonNullable<TeamView['question']>
type Sending = { readonly option: string; readonly state: 'sending' | 'notSent' }

/** What the board asks, for a team to talk over: it may choose anew until the board shows all. */
export function TeamQuestion({
  name,
  question,
  onVote,
}: {
  readonly name: TeamView['name']
  readonly question: Question
  readonly onVote: (option: string) => Promise<void>
}) {
  const t = useScreenWords()
  const { game } = useWords()
  const [sending, setSending] = useState<Sending>()
  // The server's word is the last one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent has arrived
  useEffect(() => setSending(undefined), [question.vote])
  const chosen = sending?.option ?? question.vote
  const vote = (option: string) => {
    playSound('chosen', game)
    setSending({ option, state: 'sending' })
    onVote(option).then(
      () => setSending(undefined),
      () => setSending({ option, state: 'notSent' }),
    )
  }
  return (
    <TeamFrame
      name={name}
      title={question.text}
      hint={t('ask.talk')}
      lawn="none"
      more={question.options.map(({ id, text }, at) => ({ text: `${at + 1}. ${text}`, element: `option-${id}` }))}
    >
      <fieldset class={question.kind === 'feel' ? 'faces team-options' : 'team-options team-ways'}>
        <legend class="for-readers">{question.text}</legend>
        {question.options.map(({ id, text, icon }, at) => (
          <PickCard
            key={id}
            id={`option-${id}`}
            type="radio"
            name="option"
            class={question.kind === 'feel' ? 'face' : `board-choice edge-${at % 6}`}
            keyName={String(at + 1)}
            checked={chosen === id}
            onPick={() => vote(id)}
          >
            <OptionSign id={id} icon={icon} who={question.who} />
            <span class={question.kind === 'feel' ? '' : 'choice-words'}>{text}</span>
          </PickCard>
        ))}
      </fieldset>
      <p class={`team-state ${sending?.state ?? ''}`} role="status">
        {sending ? (
          <>
            <Icon name={sending.state === 'sending' ? 'repeat' : 'wifi-off'} />
            {t(sending.state === 'sending' ? 'ask.sending' : 'ask.notSent')}
          </>
        ) : (
          question.vote && (
            <>
              <Icon name="check" />
              {t('ask.chosen')}
            </>
          )
        )}
      </p>
    </TeamFrame>
  )
}

function OptionSign({ id, icon, who }: { readonly id: string; readonly icon: string | undefined; readonly who: string | undefined }) {
  const face = faces.find(each => each === id)
  if (who && face) return <Drawing svg={portrait(who, { emotion: face })} />
  return (
    <span class="choice-sign">
      <Icon name={icon && isIconName(icon) ? icon : 'circle-help'} />
    </span>
  )
}
