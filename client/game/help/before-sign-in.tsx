/** @jsxImportSource preact */
import './help.css'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { SignInFrame } from '../sign-in/frame.tsx'
import { BackChip } from '../sign-in/name-step.tsx'
import { useKeys } from '../widgets/index.ts'
import { Tries } from './tries.tsx'

/** Help with the tablet before anybody is signed in: nobody can be called yet, a hand can be put up. */
export function BeforeSignInHelp({ step, onBack }: { readonly step: 1 | 2 | 3; readonly onBack: () => void }) {
  const { t } = useWords()
  useKeys()
  return (
    <SignInFrame step={step} title={t('trouble.title')} hint={t('trouble.try')} onHelp={undefined}>
      <div class="kid-help">
        <Tries />
        <p class="help-note">
          <Sign name="hand" />
          {t('trouble.hand')}
        </p>
      </div>
      <div class="kid-bar">
        <BackChip onBack={onBack} />
      </div>
    </SignInFrame>
  )
}
