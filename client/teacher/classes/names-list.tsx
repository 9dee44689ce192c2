import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { PreviewUsernames } from '../../../shared/api/classes.ts'
import { useCall } from '../../adults/session.tsx'
import { Answer, Button, Refused, TextArea } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import type { WholeClass } from './class-frame.tsx'
import { Fate } from './fate.tsx'
import { ImportNames } from './import-names.tsx'
import { changeLine, joinFates, type LineFate, type NameLine, readLines } from './name-lines.ts'
import { useClassTexts } from './texts.ts'
import { type Made, useMakePupils } from './use-make-pupils.ts'

/** After the last key, until the list is read. */
const restMs = 350

type Props = {
  whole: WholeClass
  list: string
  onList: (list: string) => void
  onChange: () => void
  onMade: (made: Made) => void
}
/** The list stays editable at the left; each line gets its fate at the right. What is not made stays in the list. */
export function NamesList({ whole, list, onList, onChange, onMade }: Props) {
  const t = useTeacherTexts()
  const say = useClassTexts()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const { lines, fates, error, reading } = usePreview(whole.id, list)
  const read = joinFates(lines, fates, kept)
  const wanted = read.filter(({ kind }) => kind === 'made' || kind === 'kept')
  const make = useMakePupils(whole.id, made => {
    onList(read.flatMap(({ text, kind }) => (kind === 'made' || kind === 'kept' ? [] : [text])).join('\n'))
    onMade(made)
  })
  const waits = read.filter(({ kind }) => kind === 'waits').length
  return (
    <section className="band names" aria-label={t('names.list')}>
      <div className="side paste">
        <ImportNames onLines={lines => onList([...readLines(list).map(({ text }) => text), ...lines].join('\n'))}>
          <TextArea label={t('names.list')} help={say('names.help')} rows={12} value={list} onChange={onList} />
        </ImportNames>
        <p>
          {t('names.said')}{' '}
          <button type="button" className="as-link" onClick={onChange}>
            {t('names.change')}
          </button>
        </p>
      </div>
      <div className="col">
        <Summary read={read} reading={reading} />
        <Refused error={error} />
        {read.length > 0 && (
          <table className="preview">
            <thead>
              <tr>
                <th scope="col">{t('names.column.line')}</th>
                <th scope="col">{t('names.column.username')}</th>
                <th scope="col">{t('names.column.fate')}</th>
              </tr>
            </thead>
            <tbody>
              {read.map(line => (
                <tr key={line.line} className={line.kind}>
                  <td className="num quiet">{line.line}</td>
                  <th scope="row">{line.text}</th>
                  <td>
                    <Fate
                      line={line}
                      onUse={text => onList(changeLine(list, line.line, text))}
                      onKeep={() => setKept(new Set([...kept, line.text]))}
                      onLeaveOut={() => onList(changeLine(list, line.line, undefined))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {read.length > 0 && (
          <div className="sum">
            <Button
              look="primary"
              size="big"
              disabled={wanted.length === 0}
              busy={make.isPending || reading}
              onClick={() => make.makeTyped(wanted.map(({ text }) => text))}
            >
              {t('usernames.make', { n: wanted.length })}
            </Button>
            <p className="small quiet">
              {t('names.nothingYet')} {waits > 0 && t('names.waiting')}
            </p>
          </div>
        )}
        <Refused error={make.error} />
      </div>
    </section>
  )
}

function Summary({ read, reading }: { read: readonly LineFate[]; reading: boolean }) {
  const t = useTeacherTexts()
  const count = (...kinds: LineFate['kind'][]) => read.filter(({ kind }) => kinds.includes(kind)).length
  const waits = count('waits')
  const left = count('left')
  const said = [
    t('names.made', { n: count('made', 'kept') }),
    ...(waits > 0 ? [t('names.waits', { n: waits })] : []),
    ...(left > 0 ? [t('names.left', { n: left })] : []),
  ]
  return (
    <div role="status">
      {read.length > 0 ? (
        <Answer className="broad">{said.join(', ')}.</Answer>
      ) : (
        <p className="quiet">{reading ? t('names.looking') : t('names.empty')}</p>
      )}
    </div>
  )
}

/** The server reads the list whenever the typing rests. */
function usePreview(classId: string, list: string) {
  const call = useCall()
  const [rested, setRested] = useState<readonly NameLine[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setRested(readLines(list)), restMs)
    return () => clearTimeout(timer)
  }, [list])
  const texts = rested.map(({ text }) => text)
  const ask = useQuery({
    queryKey: ['preview', classId, texts],
    queryFn: async () => ({
      lines: rested,
      fates: await call(PreviewUsernames, { params: { id: classId }, body: { lines: texts } }),
    }),
    enabled: texts.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  const none = readLines(list).length === 0
  return {
    lines: none ? [] : (ask.data?.lines ?? []),
    fates: none ? [] : (ask.data?.fates ?? []),
    error: ask.error,
    reading: ask.isFetching,
  }
}
