/** @jsxImportSource preact */
import { creatureFaceSvg } from '../../art/creature/creature-svg.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import type { Pupil } from './flow.ts'
import { SignInFrame } from './frame.tsx'

/** Own figure and username among the class, in the order of the alphabet. */
export function NameStep({
  pupils,
  onPupil,
  onBack,
  onHelp,
}: {
  readonly pupils: readonly Pupil[]
  readonly onPupil: (pupil: Pupil) => void
  readonly onBack: () => void
  readonly onHelp: () => void
}) {
  const { t, language } = useWords()
  const sorted = [...pupils].sort((one, other) => one.username.localeCompare(other.username, language))
  return (
    <SignInFrame step={2} title={t('name.title')} hint={t('name.hint')} onHelp={onHelp}>
      <ul class="kid-names">
        {sorted.map(pupil => (
          <li key={pupil.id}>
            <button type="button" onClick={() => onPupil(pupil)}>
              <Drawing svg={creatureFaceSvg(pupil.figure, { uid: pupil.id })} class="kid-face" />
              <span>{pupil.username}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="kid-bar">
        <BackChip onBack={onBack} />
      </div>
    </SignInFrame>
  )
}

export function BackChip({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords()
  return (
    <button type="button" class="kid-chip" onClick={onBack}>
      <Sign name="arrow-left" />
      {t('back')}
    </button>
  )
}
