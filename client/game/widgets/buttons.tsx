/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { IconName } from '../../art/icons.ts'
import { Icon } from './drawing.tsx'

type Press = { readonly onPress: () => void }

/** The violet button that goes on; Enter presses it. `waits`: what is missing yet, the edge is dashed until then. */
export function PrimaryButton({
  label,
  icon = 'arrow-right',
  waits,
  onPress,
}: Press & { readonly label: string; readonly icon?: IconName; readonly waits?: string | undefined }) {
  return (
    <button
      type="button"
      class="primary"
      data-key="Enter"
      aria-disabled={waits ? 'true' : undefined}
      title={waits}
      onClick={() => waits || onPress()}
    >
      {label}
      <Icon name={icon} />
    </button>
  )
}

export function SecondButton({ label, icon, onPress }: Press & { readonly label: string; readonly icon: IconName }) {
  return (
    <button type="button" class="second" onClick={onPress}>
      <Icon name={icon} />
      {label}
    </button>
  )
}

/** A sign in the header. `words`: 'hidden' keeps the name for screen readers only. */
export function IconButton({
  label,
  icon,
  look = 'plain',
  words = 'hidden',
  pressed,
  onPress,
}: Press & {
  readonly label: string
  readonly icon: IconName
  readonly look?: 'plain' | 'help' | 'talk'
  readonly words?: 'shown' | 'hidden'
  readonly pressed?: boolean | undefined
}) {
  return (
    <button
      type="button"
      class={`chip ${look} ${words === 'hidden' ? 'sign' : ''}`}
      aria-pressed={pressed}
      title={words === 'hidden' ? label : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span class={words === 'hidden' ? 'for-readers' : ''}>{label}</span>
    </button>
  )
}

/** One of several ways to act: its number, a coloured edge and a sign. */
export function ChoiceButton({
  id,
  number,
  label,
  icon,
  children,
  onPress,
}: Press & {
  readonly id?: string
  readonly number: number
  readonly label: string
  readonly icon: IconName
  readonly children?: ComponentChildren
}) {
  return (
    <button id={id} type="button" class={`choice edge-${(number - 1) % 6}`} data-key={String(number)} onClick={onPress}>
      <span class="choice-sign">
        <Icon name={icon} />
      </span>
      <span class="choice-words">
        {label}
        {children}
      </span>
      <Key name={number} />
    </button>
  )
}

/** The key that presses a choice; readers get the choice itself. */
export function Key({ name }: { readonly name: string | number }) {
  return (
    <span class="key" aria-hidden="true">
      {name}
    </span>
  )
}

/** A radio button or a box to tick that looks like a card. */
export function PickCard({
  type,
  name,
  keyName,
  checked,
  class: look = '',
  id,
  children,
  onPick,
}: {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly keyName: string
  readonly checked: boolean
  readonly class?: string
  readonly id?: string
  readonly children: ComponentChildren
  readonly onPick: (isPicked: boolean) => void
}) {
  return (
    <label class={`pick ${look} ${checked ? 'picked' : ''}`} id={id}>
      <input
        type={type}
        name={name}
        checked={checked}
        data-key={keyName}
        aria-keyshortcuts={keyName}
        onChange={event => onPick(event.currentTarget.checked)}
      />
      {children}
      <Key name={keyName} />
      {checked && type === 'radio' && (
        <span class="tick">
          <Icon name="check" />
        </span>
      )}
    </label>
  )
}
