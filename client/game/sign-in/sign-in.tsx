/** @jsxImportSource preact */
import './sign-in.css'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../../shared/api/contract.ts'
import { BeforeSignInHelp } from '../help/before-sign-in.tsx'
import { TalkBefore } from '../help/talk-before.tsx'
import type { PlaySession } from '../lesson/session.ts'
import { useStore } from '../shell/store.ts'
import type { TabStorage } from '../shell/tab-storage.ts'
import { useWords } from '../shell/words.ts'
import type { ShownCard } from './card-address.ts'
import { CodeStep } from './code-step.tsx'
import { type ClassList, createSignIn } from './flow.ts'
import { SignInFrame } from './frame.tsx'
import { NameStep } from './name-step.tsx'
import { ScanStep } from './scan-step.tsx'
import { SecretStep } from './secret-step.tsx'
import { TroubleStep, WaitingStep, WhoStep } from './waiting-step.tsx'

/** Three steps, one thing each; a card needs none of them. */
export function SignIn({
  storage,
  list,
  card,
  onSignedIn,
  onLanguage,
}: {
  readonly storage: TabStorage
  /** The class, where somebody went and the next one signs in. */
  readonly list?: ClassList | undefined
  /** Shown to this tablet, also while this page stands. */
  readonly card?: ShownCard | undefined
  readonly onSignedIn: (session: PlaySession) => void
  readonly onLanguage: (language: Language) => void
}) {
  const { t } = useWords()
  const [flow] = useState(() => createSignIn(storage, onSignedIn, list))
  const step = useStore(flow.step)
  const [isHelpOpen, setHelpOpen] = useState(false)
  useEffect(() => flow.open(card?.secret), [flow, card])
  const [isTalkOpen, setTalkOpen] = useState(false)
  const onHelp = () => setHelpOpen(true)
  if (isHelpOpen)
    return (
      <BeforeSignInHelp
        step={step.at === 'secret' || step.at === 'waiting' ? 3 : step.at === 'name' ? 2 : 1}
        onBack={() => setHelpOpen(false)}
      />
    )
  if (isTalkOpen && step.at === 'code') return <TalkBefore onBack={() => setTalkOpen(false)} />
  switch (step.at) {
    case 'opening':
      return <SignInFrame step={1} title={t('oneMoment')} hint="" onHelp={onHelp} />
    case 'code':
      return (
        <CodeStep
          key={step.tries}
          note={step.note}
          onCode={flow.enterCode}
          onScan={flow.scan}
          onLanguage={onLanguage}
          onHelp={onHelp}
          onTalk={() => setTalkOpen(true)}
        />
      )
    case 'scan':
      return <ScanStep onCard={flow.open} onBack={flow.back} onHelp={onHelp} />
    case 'who':
      return <WhoStep pupil={step.pupil} onYes={flow.itIsMe} onNo={flow.somebodyElse} onHelp={onHelp} />
    case 'name':
      return <NameStep pupils={step.pupils} onPupil={flow.choosePupil} onBack={flow.back} onHelp={onHelp} />
    case 'secret':
      return (
        <SecretStep
          key={step.tries}
          pupil={step.pupil}
          note={step.note}
          isAfterCard={'card' in step.by}
          onSecret={flow.giveSecret}
          onBack={flow.back}
          onHelp={onHelp}
        />
      )
    case 'waiting':
      return <WaitingStep why={step.why} pupil={step.pupil} onBack={flow.back} onHelp={onHelp} />
    case 'trouble':
      return <TroubleStep what={step.what} onTryAgain={step.tryAgain} onHelp={onHelp} />
  }
}
