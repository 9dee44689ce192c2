import { FileText } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, Note, SelectField } from '../../ui/index.ts'
import { lineLimit, type NameTable } from './read-table.ts'
import { type ClassText, useClassTexts } from './texts.ts'
import { useImport } from './use-import.ts'

/** Around the list: what is pasted into it or dropped on it is read as a table, and a file can be chosen. */
export function ImportNames({ onLines, children }: { onLines: (lines: readonly string[]) => void; children: ReactNode }) {
  const t = useClassTexts()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const { asked, trouble, taken, take, leave, readFile, readPasted } = useImport(onLines)
  return (
    <section
      className={`import ${over ? 'over' : ''}`}
      aria-label={t('import.choose')}
      onPaste={event => {
        const file = event.clipboardData.files[0]
        const text = event.clipboardData.getData('text/plain')
        if (text === '' && file) void readFile(file)
        else if (readPasted(text)) event.preventDefault()
      }}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (!file) return
        event.preventDefault()
        void readFile(file)
      }}
    >
      {children}
      <div className="row tight import-file">
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.txt,text/csv,text/plain"
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            if (file) void readFile(file)
            event.currentTarget.value = ''
          }}
        />
        <Button size="slim" icon={<FileText aria-hidden />} onClick={() => picker.current?.click()}>
          {t(over ? 'import.drop' : 'import.choose')}
        </Button>
        <p className="tiny quiet">{t('import.kinds', { n: lineLimit })}</p>
      </div>
      {asked && <WhichColumn table={asked} onTake={take} onLeave={leave} />}
      <div role="status">
        {trouble && <Note kind="warn">{t(`import.${trouble}`, { n: lineLimit })}</Note>}
        {taken !== undefined && <p className="small">{t('import.taken', { n: taken })}</p>}
      </div>
    </section>
  )
}

type Props = { table: NameTable; onTake: (column: number) => void; onLeave: () => void }
/** Asked only where the head or the cells do not tell. */
function WhichColumn({ table, onTake, onLeave }: Props) {
  const t = useClassTexts()
  const [at, setAt] = useState(String(table.columns[0]?.at ?? 0))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('select')?.focus(), [])
  return (
    <div className="confirm calm" ref={box}>
      <SelectField
        label={t('import.which')}
        help={t('import.whichHelp')}
        value={at}
        onChange={setAt}
        choices={table.columns.map(column => ({ value: String(column.at), label: labelOf(t, column) }))}
      />
      <div className="row tight">
        <Button onClick={() => onTake(Number(at))}>{t('import.take')}</Button>
        <Button look="text" onClick={onLeave}>
          {t('import.leave')}
        </Button>
      </div>
    </div>
  )
}

function labelOf(t: ClassText, { at, name, examples }: NameTable['columns'][number]): string {
  const some = examples.join(', ')
  return name ? t('import.named', { name, examples: some }) : t('import.column', { n: at + 1, examples: some })
}
