import { useState } from 'react'
import type { z } from 'zod'

type Form<Values extends Record<string, string>, Out> = {
  readonly values: Values
  readonly set: (name: keyof Values & string) => (value: string) => void
  /** Whether this field has to be marked: found here, or named by the server. */
  readonly isWrong: (name: keyof Values & string) => boolean
  /** The parsed input, or undefined with the wrong fields marked and the first of them focused. */
  readonly check: () => Out | undefined
  /** Marks what the server named. */
  readonly mark: (fields: readonly string[]) => void
  readonly clear: () => void
}

/** A form's texts, checked with the contract's own schema before they are sent. */
export function useForm<Values extends Record<string, string>, S extends z.ZodType>(
  schema: S,
  start: Values,
  toInput: (values: Values) => unknown = values => values,
): Form<Values, z.input<S>> {
  const [values, setValues] = useState(start)
  const [wrong, setWrong] = useState<readonly string[]>([])
  return {
    values,
    set: name => value => {
      setValues(now => ({ ...now, [name]: value }))
      setWrong(now => now.filter(other => other !== name))
    },
    isWrong: name => wrong.includes(name),
    check: () => {
      const input = toInput(values)
      const parsed = schema.safeParse(input)
      setWrong(parsed.success ? [] : parsed.error.issues.map(issue => String(issue.path[0])))
      if (parsed.success) return input as z.input<S>
      focusFirstWrong()
      return undefined
    },
    mark: fields => {
      setWrong(fields.map(field => field.split('.').at(-1) ?? field))
      if (fields.length > 0) focusFirstWrong()
    },
    clear: () => {
      setValues(start)
      setWrong([])
    },
  }
}

/** After the marks are drawn. */
function focusFirstWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus())
}
