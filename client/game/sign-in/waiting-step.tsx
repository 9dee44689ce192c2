/** @jsxImportSource preact */
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import type { Pupil } from './flow.ts'
import { SignInFrame } from './frame.tsx'
import { BackChip } from './name-step.tsx'
import { Me } from './secret-step.tsx'

/** At the door: nothing to press, the teacher opens. */
export function WaitingStep({
  why,
  pupil,
  onBack,
  onHelp,
}: {
  readonly why: 'pictures' | 'card' | 'second'
  readonly pupil: Pupil | undefined
  readonly onBack: () => void
  readonly onHelp: () => void
}) {
  const { t } = useWords()
  return (
    <SignInFrame
      step={3}
      title={t(why === 'second' ? 'wait.second.title' : 'wait.pictures.title')}
      hint={t(`wait.${why}.hint`)}
      more={[{ text: t('wait.more'), element: 'wait-more' }]}
      onHelp={onHelp}
    >
      <div class="kid-wait">
        {pupil && <Me pupil={pupil} />}
        <div class="kid-door" role="status" id="wait-more">
          <Sign name="door-open" />
          <p>{t('wait.more')}</p>
        </div>
      </div>
      <div class="kid-bar">
        <BackChip onBack={onBack} />
      </div>
    </SignInFrame>
  )
}

/** A browser opened again, with somebody's cookie. */
export function WhoStep({
  pupil,
  onYes,
  onNo,
  onHelp,
}: {
  readonly pupil: Pupil
  readonly onYes: () => void
  readonly onNo: () => void
  readonly onHelp: () => void
}) {
  const { t } = useWords()
  return (
    <SignInFrame step={2} title={t('who.title', { username: pupil.username })} hint={t('who.hint')} onHelp={onHelp}>
      <div class="kid-wait">
        <Me pupil={pupil} />
        <div class="kid-answers">
          <button type="button" class="kid-big" onClick={onYes}>
            <Sign name="check" />
            {t('who.yes')}
          </button>
          <button type="button" class="kid-chip" onClick={onNo}>
            {t('who.no')}
          </button>
        </div>
      </div>
    </SignInFrame>
  )
}

const signs = { offline: 'wifi-off', busy: 'users-round', slow: 'clock', fault: 'life-buoy' } as const

/** No contact, too many at once, or a fault: what it means, and that nothing needs to be pressed. */
export function TroubleStep({
  what,
  onTryAgain,
  onHelp,
}: {
  readonly what: 'offline' | 'busy' | 'slow' | 'fault'
  readonly onTryAgain: () => void
  readonly onHelp: () => void
}) {
  const { t } = useWords()
  return (
    <SignInFrame step={1} title={t(`${what}.title`)} hint={t(`${what}.hint`)} tone="refused" onHelp={onHelp}>
      <div class="kid-wait">
        <span class="kid-trouble">
          <Sign name={signs[what]} />
        </span>
        <button type="button" class="kid-big" onClick={onTryAgain}>
          <Sign name="rotate-cw" />
          {t('tryAgain')}
        </button>
      </div>
    </SignInFrame>
  )
}
