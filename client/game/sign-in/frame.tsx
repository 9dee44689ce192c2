/** @jsxImportSource preact */
import { KidPage, type KidPageProps } from '../shell/kid-page.tsx'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 28"><g fill="#b9a680"><circle cx="6" cy="14" r="4"/><path d="M0 28v-3a6 6 0 0 1 12 0v3Z"/><circle cx="28" cy="14" r="4"/><path d="M22 28v-3a6 6 0 0 1 12 0v3Z"/></g><g fill="#5b45c9" stroke="#fffaf0" stroke-width="1.6"><path d="M9 29V19.5a8 8 0 0 1 16 0V29Z"/><circle cx="17" cy="6" r="5.6"/></g></svg>'

/** Every step of sign-in: the three steps, help, read aloud, one title, one thing. */
export function SignInFrame({
  step,
  onHelp,
  ...page
}: KidPageProps & { readonly step: 1 | 2 | 3; readonly onHelp: (() => void) | undefined }) {
  const { t } = useWords()
  const help = onHelp && (
    <button type="button" class="kid-chip help" onClick={onHelp}>
      <Sign name="life-buoy" />
      {t('tabletHelp')}
    </button>
  )
  const top = (
    <>
      <span class="kid-brand">
        <Drawing svg={mark} class="kid-mark" />
        <span>Upstander</span>
      </span>
      <ol class="kid-steps" aria-label={t('step', { n: step })}>
        {[1, 2, 3].map(n => (
          <li key={n} class={n < step ? 'past' : n === step ? 'now' : ''} aria-current={n === step ? 'step' : undefined}>
            {n}
          </li>
        ))}
      </ol>
    </>
  )
  return <KidPage look="sign-in" top={top} help={help} {...page} />
}
