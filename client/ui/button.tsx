import { Button as MantineButton } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { Link } from 'react-router'

type Look = {
  /** `primary` (violet, on its ledge) once per page; `danger` never beside it without a gap. */
  look?: 'primary' | 'default' | 'danger' | 'text'
  /** 52, 40 or 32 px high. */
  size?: 'big' | 'usual' | 'slim' | undefined
  icon?: ReactNode
  className?: string | undefined
  children: ReactNode
}
export type ButtonProps = Look & {
  onClick?: (() => void) | undefined
  type?: 'button' | 'submit'
  /** Drawn dashed: it waits for something that the page says. */
  disabled?: boolean | undefined
  /** On its way: drawn dashed, pressed again it does nothing. */
  busy?: boolean | undefined
  label?: string | undefined
  describedBy?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

export function Button({ onClick, type = 'button', disabled, busy, label, describedBy, ref, ...look }: ButtonProps) {
  return (
    <MantineButton
      {...(ref && { ref })}
      type={type}
      className={classOf(look)}
      {...(look.icon ? { leftSection: look.icon } : {})}
      aria-disabled={busy || undefined}
      disabled={disabled ?? false}
      onClick={event => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
      aria-label={label}
      aria-describedby={describedBy}
    >
      {look.children}
    </MantineButton>
  )
}

/** A link that looks like a button: within the pages with `to`, out of them (another entry, a file) with `href`. */
export function LinkButton({ to, href, state, ...look }: Look & { to?: string; href?: string; state?: unknown }) {
  const shared = { className: classOf(look), ...(look.icon ? { leftSection: look.icon } : {}) }
  return to === undefined ? (
    <MantineButton component="a" href={href} {...shared}>
      {look.children}
    </MantineButton>
  ) : (
    <MantineButton component={Link} to={to} state={state} {...shared}>
      {look.children}
    </MantineButton>
  )
}

const classOf = ({ look = 'default', size = 'usual', className = '' }: Omit<Look, 'children'>) => `${look} ${size} ${className}`
