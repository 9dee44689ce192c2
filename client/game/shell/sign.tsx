/** @jsxImportSource preact */
import { Drawing } from '../widgets/index.ts'
import { type ShellIcon, shellIcons } from './icons.ts'

/** One of the signs, as large as the letters beside it. */
export function Sign({ name }: { readonly name: ShellIcon }) {
  return <Drawing svg={shellIcons[name]} class="icon" />
}
