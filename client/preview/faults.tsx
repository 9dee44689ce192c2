/** @jsxImportSource preact */
import { checked } from './drafts.ts'

/** What `npm run content:check` would say: of one scenario and of what all share, or of everything. */
export function Faults({ scenario }: { readonly scenario?: string }) {
  const mistakes = checked.mistakes.filter(
    ({ file }) => !scenario || !file.startsWith('scenarios/') || file.startsWith(`scenarios/${scenario}/`),
  )
  const count = mistakes.length + checked.lacks.length
  if (count === 0) return <p class="faults none">Nothing to mend.</p>
  return (
    <details class="faults" open={mistakes.length > 0}>
      <summary>{count} to mend</summary>
      <ul>
        {mistakes.map(({ file, line, where, cure }) => (
          <li key={`${file} ${line} ${where} ${cure}`}>
            <code>
              {file}:{line}
            </code>{' '}
            {where === file ? '' : `${where}: `}
            {cure}
          </li>
        ))}
        {checked.lacks.map(({ where, cure }) => (
          <li key={`${where} ${cure}`}>
            {where}: {cure}
          </li>
        ))}
      </ul>
    </details>
  )
}
