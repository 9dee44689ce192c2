/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { TeamView, ToGuests } from '../../../shared/api/shared-screens.ts'
import { teamNameIn } from '../../../shared/i18n/shared-screens/index.ts'
import { creatureSvg } from '../../art/creature/creature-svg.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import type { Line } from './line.ts'
import { TeamFrame } from './team-frame.tsx'
import { TeamMark } from './team-mark.tsx'
import { TeamQuestion } from './team-question.tsx'
import { useScreenWords } from './words.ts'

const guide = { kind: 'fox', fur: 'own', pattern: 'plain', extra: 'scarf', color: '#3fa7d6' } as const

/** What a team's device shows: whatever the board does, one thing. */
export function TeamScreens({
  view,
  isHere,
  ask,
}: {
  readonly view: TeamView | undefined
  readonly isHere: boolean
  readonly ask: Line['ask']
}) {
  const t = useScreenWords()
  const { t: shell } = useWords()
  if (!view) return <TeamFrame title={shell('oneMoment')} hint="" />
  if (!isHere) return <Calm view={view} title={t('pin.offline.title')} hint={shell('offline.hint')} stance="sleep" />
  if (view.paused) return <Calm view={view} title={t('head.pause')} hint={t('look.hint')} />
  const { question, name } = view
  if (view.now === 'waits') return <Waiting view={view} onAnother={() => ask('name.draw', {})} />
  if (view.now === 'talks') return <Calm view={view} title={t('talk.title')} hint={t('talk.hint')} stance="wave" />
  if (!question) return <Calm view={view} title={t('look.title')} hint={t('look.hint')} />
  if (question.closed) return <Calm view={view} title={t('ask.closed')} hint={t('look.hint')} />
  return (
    <TeamQuestion
      key={question.step}
      name={name}
      question={question}
      onVote={option => ask('vote.give', { step: question.step, option })}
    />
  )
}

/** Nothing to press: the creature looks where all should look. */
function Calm({
  view,
  title,
  hint,
  stance = 'back',
}: {
  readonly view: TeamView
  readonly title: string
  readonly hint: string
  readonly stance?: 'back' | 'wave' | 'sleep'
}) {
  return (
    <TeamFrame name={view.name} title={title} hint={hint}>
      <Drawing svg={creatureSvg(guide, { stance })} class="team-guide" />
    </TeamFrame>
  )
}

function Waiting({ view, onAnother }: { readonly view: TeamView; readonly onAnother: () => Promise<void> }) {
  const t = useScreenWords()
  const [isDrawing, setDrawing] = useState(false)
  const another = () => {
    setDrawing(true)
    onAnother()
      .catch(() => undefined)
      .finally(() => setDrawing(false))
  }
  return (
    <TeamFrame title={t('you.are')} hint="" more={[{ text: teamNameIn(t, view.name), element: 'team-you' }]}>
      <div class="team-you">
        <p class="team-sign" id="team-you" role="status">
          <TeamMark name={view.name} />
        </p>
        <button type="button" class="kid-chip" aria-disabled={isDrawing} onClick={() => isDrawing || another()}>
          <Sign name="dices" />
          {t('you.another')}
        </button>
        <p class="team-hint">{t('you.waits')}</p>
      </div>
    </TeamFrame>
  )
}

/** The last page: nothing of the team is left on the device. */
export function Bye({ how, onToStart }: { readonly how: keyof ToGuests; readonly onToStart: () => void }) {
  const t = useScreenWords()
  const said = how === 'screen.ended' ? 'ended' : 'sentOut'
  return (
    <TeamFrame title={t(`bye.${said}.title`)} hint={t(`bye.${said}.hint`)}>
      <div class="team-you">
        <Drawing svg={creatureSvg(guide, { stance: 'wave' })} class="team-guide" />
        <button type="button" class="kid-big" data-key="Enter" onClick={onToStart}>
          {t('bye.toStart')}
          <Sign name="arrow-right" />
        </button>
      </div>
    </TeamFrame>
  )
}
