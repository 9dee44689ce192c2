import { Mark } from '../../ui/index.ts'
import type { PrintRun } from './card-sheet.tsx'

type Props = { run: PrintRun; usernames: readonly string[]; first: number; at: number; of: number }

/** Empty on purpose: the teacher writes by hand, and no machine ever knows who is who. */
export function KeySheet({ run, usernames, first, at, of }: Props) {
  const { t } = run
  return (
    <section className={`paper key ${run.paper}`} lang={run.language} aria-label={t('key.sheetOf', { at, n: of })}>
      <div className="key-head">
        <div>
          <span className="card-brand">
            <Mark />
            Upstander
          </span>
          <h2>{t('key.title', { class: run.className })}</h2>
        </div>
        <p className="key-say">{t('key.say')}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col" className="row-number">
              <span className="sr">{t('key.row')}</span>
            </th>
            <th scope="col">{t('pupils.column.username')}</th>
            <th scope="col">{t('key.column')}</th>
          </tr>
        </thead>
        <tbody>
          {usernames.map((username, index) => (
            <tr key={username}>
              <td className="row-number">{first + index}</td>
              <th scope="row">{username}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-foot">
        <span>
          {run.className}, {run.schoolName}. {t('key.sheetOf', { at, n: of })}
        </span>
        <span>{t('key.footer')}</span>
      </p>
    </section>
  )
}
