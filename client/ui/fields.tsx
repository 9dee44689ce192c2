import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { type HTMLInputAutoCompleteAttribute, type ReactNode, useId } from 'react'
import { useTexts } from './texts.ts'

type FieldProps = {
  label: string
  /** Between label and field. */
  help?: ReactNode
  /** Below, in brick, with its cure. */
  error?: ReactNode
  value: string
  onChange: (value: string) => void
  className?: string
}
type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'date' | 'number' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'email'
  max?: string | number
  min?: string | number
  placeholder?: string
  autoFocus?: boolean
}

export function TextField({ help, error, onChange, type = 'text', autoComplete = 'off', ...rest }: InputProps) {
  return (
    <TextInput
      {...rest}
      type={type}
      autoComplete={autoComplete}
      description={help}
      error={error}
      spellCheck={false}
      autoCapitalize={type === 'email' ? 'none' : 'sentences'}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

/** With a button that shows what was typed. */
export function PasswordField({
  help,
  error,
  onChange,
  autoComplete,
  ...rest
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const t = useTexts()
  return (
    <PasswordInput
      {...rest}
      autoComplete={autoComplete}
      description={help}
      error={error}
      aria-invalid={error ? true : undefined}
      onChange={event => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
    />
  )
}

export function TextArea({ help, error, onChange, rows = 4, ...rest }: FieldProps & { rows?: number; placeholder?: string }) {
  return (
    <Textarea
      {...rest}
      rows={rows}
      autoComplete="off"
      spellCheck={false}
      description={help}
      error={error}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

export type Choice = { readonly value: string; readonly label: string }
export function SelectField({ help, error, onChange, choices, ...rest }: FieldProps & { choices: readonly Choice[] }) {
  return (
    <NativeSelect
      {...rest}
      data={choices.map(choice => ({ ...choice }))}
      description={help}
      error={error}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

export function CheckField({
  label,
  error,
  checked,
  onChange,
}: {
  label: ReactNode
  error?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return <Checkbox id={id} label={label} error={error} checked={checked} onChange={event => onChange(event.currentTarget.checked)} />
}
