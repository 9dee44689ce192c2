import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from './texts.ts'

export type Option = { readonly value: string; readonly label: string; readonly more?: string; readonly alsoCalled?: string | undefined }
type Props = {
  label: string
  help?: string
  error?: string | undefined
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  placeholder?: string
}

/** A long list to choose from by typing a few letters: an editable combobox with its list below. */
export function ChooseField({ label, help, error, options, value, onChange, placeholder }: Props) {
  const t = useTexts()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const chosen = options.find(option => option.value === value)
  const [typed, setTyped] = useState<string>()
  const [here, setHere] = useState(0)
  const open = typed !== undefined
  const shown = open ? fitting(options, typed === chosen?.label ? '' : typed) : []

  useEffect(() => {
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' })
  }, [here])

  const show = () => {
    if (open) return
    setTyped(chosen?.label ?? '')
    setHere(Math.max(0, chosen ? options.indexOf(chosen) : 0))
  }
  const take = (option: Option | undefined) => {
    if (option) onChange(option.value)
    setTyped(undefined)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !open) show()
    else if (step) setHere(at => Math.min(shown.length - 1, Math.max(0, at + step)))
    else if (event.key === 'Enter' && open) take(shown[here])
    else if (event.key === 'Escape' && open) setTyped(undefined)
    else return
    event.preventDefault()
  }

  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className="choose">
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && shown[here] ? `${id}-${shown[here].value}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={[help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
          value={typed ?? chosen?.label ?? ''}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setHere(0)
          }}
          onClick={event => {
            if (!open) event.currentTarget.select()
            show()
          }}
          onKeyDown={press}
          onBlur={() => take(shown.length === 1 && typed !== '' ? shown[0] : undefined)}
        />
        <ChevronDown className="arrow" aria-hidden />
        <div
          className={open && options.length > 0 ? 'options' : ''}
          ref={list}
          role="listbox"
          id={`${id}-list`}
          aria-label={label}
          hidden={!open}
        >
          {shown.map((option, index) => (
            <div
              key={option.value}
              id={`${id}-${option.value}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === here}
              className={index === here ? 'here' : ''}
              onMouseDown={event => {
                event.preventDefault()
                take(option)
              }}
            >
              {option.label}
              {option.more && <span>{option.more}</span>}
            </div>
          ))}
          {/* An empty list is one that has not come yet. */}
          {open && options.length > 0 && shown.length === 0 && <p className="none">{t('choose.none')}</p>}
        </div>
      </div>
      {error && (
        <p className="cure" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

const bare = (text: string) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
/** "alta" finds Áltá and Alta; names that begin so come first, then names with it inside, then its county. */
function fitting(options: readonly Option[], typed: string): readonly Option[] {
  const wish = bare(typed.trim())
  if (wish === '') return options
  const ranked = options.map(option => ({ option, rank: rankOf(option, wish) })).filter(({ rank }) => rank < 3)
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option)
}

function rankOf({ label, alsoCalled = '', more = '' }: Option, wish: string): number {
  const names = [label, alsoCalled].map(bare)
  if (names.some(name => name.startsWith(wish))) return 0
  return names.some(name => name.includes(wish)) ? 1 : bare(more).startsWith(wish) ? 2 : 3
}
