/** @jsxImportSource preact */
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing, Key } from '../widgets/index.ts'
import { talkSvg } from './talk-picture.ts'
import type { Adult } from './use-help-requests.ts'

/** The school's list; whom one has asked already is not asked twice. */
export function TalkWho({
  adults,
  onChoose,
  onBack,
}: {
  readonly adults: readonly Adult[] | undefined
  readonly onChoose: (adult: Adult) => void
  readonly onBack: () => void
}) {
  const { t } = useWords()
  return (
    <>
      <div class="help-head">
        <Drawing svg={talkSvg('worried')} class="help-picture" />
        <div>
          <h2 id="help-title" tabIndex={-1}>
            {t('talk.who.title')}
          </h2>
          <p>{t('talk.who.hint')}</p>
        </div>
      </div>
      {!adults && (
        <p class="help-note" role="status">
          {t('talk.loading')}
        </p>
      )}
      {adults?.length === 0 && <p class="urgent">{t('talk.nobody')}</p>}
      <ul class="adults">
        {adults?.map((adult, at) => (
          <li key={adult.id}>
            <button type="button" class="help-card" data-key={String(at + 1)} onClick={() => onChoose(adult)}>
              <AdultSign />
              <span>
                <b>{adult.name}</b>
                {(adult.yourTeacher || adult.about) && (
                  <small>{[adult.yourTeacher && t('talk.yourTeacher'), adult.about].filter(Boolean).join(', ')}</small>
                )}
              </span>
              {at < 9 && <Key name={at + 1} />}
            </button>
          </li>
        ))}
      </ul>
      <div class="help-row">
        <button type="button" class="second" data-key="Escape" onClick={onBack}>
          <Sign name="arrow-left" />
          {t('backToGame')}
        </button>
        <p class="help-note">
          <Sign name="lock" />
          {t('talk.nothingYet')}
        </p>
      </div>
    </>
  )
}

export const AdultSign = () => (
  <span class="adult-sign">
    <Sign name="user-round" />
  </span>
)
