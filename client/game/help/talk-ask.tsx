/** @jsxImportSource preact */
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Key } from '../widgets/index.ts'
import { AdultSign } from './talk-who.tsx'
import type { Adult, Sending } from './use-help-requests.ts'

const nots = ['talk.not.played', 'talk.not.why', 'talk.not.others'] as const

/** All that this adult will see, before anything is sent. */
export function TalkAsk({
  adult,
  username,
  sending,
  onSend,
  onNo,
}: {
  readonly adult: Adult
  readonly username: string
  readonly sending: Sending
  readonly onSend: () => void
  readonly onNo: () => void
}) {
  const { t } = useWords()
  return (
    <>
      <h2 id="help-title" tabIndex={-1}>
        {t('talk.all.title', { name: adult.name })}
      </h2>
      <p class="slip">
        <AdultSign />
        <b>{t('talk.wishes', { username })}</b>
      </p>
      <ul class="nots">
        {nots.map(key => (
          <li key={key}>
            <Sign name="x" />
            {t(key)}
          </li>
        ))}
      </ul>
      <p>{t('talk.meet')}</p>
      <div class="help-row">
        <button
          type="button"
          class="primary"
          data-key="1"
          aria-disabled={sending === 'sending'}
          onClick={() => sending === 'sending' || onSend()}
        >
          <Sign name="check" />
          {sending === 'sending' ? t('talk.sending') : t('talk.send')}
          <Key name={1} />
        </button>
        <button type="button" class="second" data-key="2" onClick={onNo}>
          <Sign name="arrow-left" />
          {t('talk.notNow')}
          <Key name={2} />
        </button>
      </div>
      <p class="help-refused" role="status">
        {sending === 'notSent' && t('talk.notSent')}
      </p>
    </>
  )
}
