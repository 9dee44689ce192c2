/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Sign } from './sign.tsx'
import { useWords } from './words.ts'

const length = 6
const slots = [0, 1, 2, 3, 4, 5]
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Six digits on a big pad, or on the keyboard: a class code, a PIN. What was typed stays until the screen goes. */
export function DigitPad({ onTyped }: { readonly onTyped: (digits: string) => void }) {
  const { t } = useWords()
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
  send.current = () => present.current.length === length && onTyped(present.current)
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
  return (
    <>
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
    </>
  )
}
