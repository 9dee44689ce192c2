import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useTexts } from './texts.ts'

/** A line of text to take along, such as a link that is shown once. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const t = useTexts()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Without the clipboard the text stands selected: the keyboard's own copy works.
      setCopied(false)
    }
  }
  return (
    <div className="copy">
      <div className="field">
        <label className="label" htmlFor={id}>
          {label}
        </label>
        <input id={id} ref={field} readOnly value={text} onFocus={event => event.currentTarget.select()} />
      </div>
      <Button icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy}>
        {copied ? t('copy.done') : t('copy.do')}
      </Button>
      <span className="sr" role="status">
        {copied ? t('copy.done') : ''}
      </span>
    </div>
  )
}
