/** @jsxImportSource preact */
import './help.css'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { SignInFrame } from '../sign-in/frame.tsx'
import { BackChip } from '../sign-in/name-step.tsx'
import { useKeys } from '../widgets/index.ts'
import { countryOrder } from './country-order.ts'
import { Helpline } from './helpline.tsx'

const whoms = [
  { key: 'talk.before.school', sign: 'users-round' },
  { key: 'talk.before.home', sign: 'house' },
  { key: 'talk.before.phone', sign: 'phone' },
] as const

/** Without a lesson nobody is signed in, so nobody can be asked from here: who listens, in general words, and where to call. */
export function TalkBefore({ onBack }: { readonly onBack: () => void }) {
  const { t, language } = useWords()
  useKeys()
  return (
    <SignInFrame
      step={1}
      title={t('talk.before.title')}
      hint={t('talk.before.hint')}
      more={[...whoms.map(({ key }) => ({ text: `${t(key)}. ${t(`${key}.who`)}` })), { text: t('talk.urgent') }]}
      onHelp={undefined}
    >
      <div class="kid-help whom-to-call">
        <ul class="whoms">
          {whoms.map(({ key, sign }) => (
            <li key={key}>
              <span class="adult-sign">
                <Sign name={sign} />
              </span>
              <span>
                <b>{t(key)}</b>
                <small>{t(`${key}.who`)}</small>
              </span>
            </li>
          ))}
        </ul>
        <p class="urgent">{t('talk.urgent')}</p>
        <ul class="helplines" aria-label={t('talk.before.countries')}>
          {countryOrder(language, navigator.languages).map(country => (
            <li key={country}>
              <Helpline country={country} named />
            </li>
          ))}
        </ul>
        <p class="help-note">
          <Sign name="message-circle-heart" />
          {t('talk.before.lesson')}
        </p>
      </div>
      <div class="kid-bar">
        <BackChip onBack={onBack} />
      </div>
    </SignInFrame>
  )
}
