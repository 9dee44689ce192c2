/** @jsxImportSource preact */
import { type Language, languages } from '../../../shared/api/contract.ts'
import { languageNames } from '../../../shared/i18n/languages.ts'
import { creatureFaceSvg } from '../../art/creature/creature-svg.ts'
import { DigitPad } from '../shell/digit-pad.tsx'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import { CardLine, useCameraTest } from './card-line.tsx'
import type { CodeNote } from './flow.ts'
import { SignInFrame } from './frame.tsx'

const guide = { kind: 'fox', fur: 'own', pattern: 'plain', extra: 'scarf', color: '#3fa7d6' } as const

/** Six digits on a big pad, or on the keyboard. */
export function CodeStep({
  note,
  onCode,
  onScan,
  onLanguage,
  onHelp,
  onTalk,
}: {
  readonly note: CodeNote | undefined
  readonly onCode: (code: string) => void
  readonly onScan: () => void
  readonly onLanguage: (language: Language) => void
  readonly onHelp: () => void
  readonly onTalk: () => void
}) {
  const { t, language } = useWords()
  const camera = useCameraTest()
  const { title, hint } = headOf(note)
  return (
    <SignInFrame
      step={1}
      title={t(title)}
      hint={t(hint)}
      tone={note ? 'refused' : 'calm'}
      more={[{ text: t(camera === 'there' ? 'code.scan' : camera ? `code.card.${camera}` : 'code.card'), element: 'code-card' }]}
      onHelp={onHelp}
    >
      <div class="kid-code">
        <DigitPad onTyped={onCode} />
        <CardLine found={camera} onScan={onScan} />
        <fieldset class="kid-languages" aria-label={t('language')}>
          {languages.map(each => (
            <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => onLanguage(each)}>
              {languageNames[each]}
            </button>
          ))}
        </fieldset>
        <button type="button" class="kid-chip" onClick={onTalk}>
          <Sign name="message-circle-heart" />
          {t('talk.before')}
        </button>
      </div>
      <Drawing svg={creatureFaceSvg(guide)} class="kid-guide" />
    </SignInFrame>
  )
}

const headOf = (note: CodeNote | undefined) => heads[note ?? 'none']
const heads = {
  none: { title: 'code.title', hint: 'code.hint' },
  wrong: { title: 'code.wrong.title', hint: 'code.wrong.hint' },
  tooMany: { title: 'code.tooMany.title', hint: 'code.tooMany.hint' },
  again: { title: 'code.again.title', hint: 'code.again.hint' },
  card: { title: 'card.wrong.title', hint: 'card.wrong.hint' },
} as const
