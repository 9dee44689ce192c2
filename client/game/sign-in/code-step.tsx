/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Language, languages } from '../../../shared/api/contract.ts'
import { languageNames } from '../../../shared/i18n/languages.ts'
import { creatureFaceSvg } from '../../art/creature/creature-svg.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import { CardLine, useCameraTest } from './card-line.tsx'
import type { CodeNote } from './flow.ts'
import { SignInFrame } from './frame.tsx'

const length = 6
const slots = [0, 1, 2, 3, 4, 5]
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
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
  const [typed, setTyped] = useState('')
  // Keys may come faster than the page is drawn.
  const present = useRef('')
  const type = (next: string) => {
    present.current = next.slice(0, length)
    setTyped(present.current)
  }
  const add = (digit: string) => type(present.current + digit)
  const erase = () => type(present.current.slice(0, -1))
  const send = useRef(() => {})
  send.current = () => present.current.length === length && onCode(present.current)
  const camera = useCameraTest()
  const isWhole = typed.length === length
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the keys do is looked up when they are pressed
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
      if (/^\d$/.test(event.key)) add(event.key)
      else if (event.key === 'Backspace') erase()
      else if (event.key === 'Enter' && !(event.target as Element | null)?.closest('button')) send.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
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
        <div class="kid-slots" aria-hidden="true">
          {slots.map(at => (
            <span key={at} class={at < typed.length ? 'on' : at === typed.length ? 'here' : ''}>
              {typed[at]}
            </span>
          ))}
        </div>
        <p class="for-readers" role="status">
          {typed && `${[...typed].join(' ')}. ${t('code.typed', { n: typed.length })}`}
        </p>
        <fieldset class="kid-pad" aria-label={t('code.pad')}>
          {digits.map(digit => (
            <button key={digit} type="button" onClick={() => add(digit)}>
              {digit}
            </button>
          ))}
          <button type="button" class="soft" aria-label={t('code.erase')} onClick={erase}>
            <Sign name="delete" />
          </button>
          <button type="button" onClick={() => add('0')}>
            0
          </button>
          <button
            type="button"
            class={isWhole ? 'go' : 'go waits'}
            aria-label={t('code.next')}
            aria-disabled={!isWhole}
            onClick={() => send.current()}
          >
            <Sign name="arrow-right" />
          </button>
        </fieldset>
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
