/** @jsxImportSource preact */
import { checked } from './drafts.ts'
import { folders } from './shown.ts'

/** What `npm run content:check` would say: of one piece (`circles/my-circle`) and of what all share, or of everything. */
export function Faults({ piece }: { readonly piece?: string }) {
  const isShared = (file: string) => !folders.some(folder => file.startsWith(`${folder}/`))
  const mistakes = checked.mistakes.filter(({ file }) => !piece || isShared(file) || file.startsWith(`${piece}/`))
  const whole = [...checked.lacks, ...checked.hints.map(({ where, cure }) => ({ where: `Later, ${where}`, cure }))]
  const count = mistakes.length + checked.lacks.length
  return (
    <>
      {count === 0 && <p class="faults none">Nothing to mend.</p>}
      {count + whole.length > 0 && (
        <details class="faults" open={mistakes.length > 0}>
          <summary>{count > 0 ? `${count} to mend` : 'In the end'}</summary>
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
            {whole.map(({ where, cure }) => (
              <li key={`${where} ${cure}`}>
                {where}: {cure}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
