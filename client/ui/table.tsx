import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly id: string
  readonly head: ReactNode
  /** The head as text, for narrow screens and screen readers. */
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right. */
  readonly align?: 'right' | 'center'
}
type Props<Row> = {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  caption?: ReactNode
  className?: string
  /** Below 720 px: rows become short blocks, or the table scrolls in a frame of its own. */
  narrow?: 'stacked' | 'scrolls'
}

/** Ruled, no boxes; the first cell is the row's header. */
export function Table<Row>({ columns, rows, rowId, caption, className = '', narrow = 'stacked' }: Props<Row>) {
  const table = (
    <table className={`${className} ${narrow === 'stacked' ? 'stacked' : ''}`}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.id} scope="col" className={alignOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowId(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} className={alignOf(column)} {...(column.label && { 'data-label': column.label })}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return narrow === 'scrolls' ? (
    // A frame that scrolls must be reachable with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="scroll" tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      {table}
    </section>
  ) : (
    table
  )
}

const alignOf = (column: { align?: 'right' | 'center' }) => ({ right: 'r', center: 'c', none: '' })[column.align ?? 'none']
