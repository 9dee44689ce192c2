import type { HelpRequestAnswer } from '../../../shared/api/help.ts'
import { Table, useFormats } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'

/** What was talked about stays nowhere: who and when, until the day of erasure. */
export function TakenUp({ requests }: { requests: readonly HelpRequestAnswer[] }) {
  const t = useTeacherTexts()
  const { shortDay } = useFormats()
  const day = (iso: string | undefined) => (iso ? shortDay(iso) : t('requests.notYet'))
  return (
    <Table
      className="requests past"
      rows={requests}
      rowId={request => request.id}
      columns={[
        {
          id: 'pupil',
          head: t('requests.column.pupil'),
          label: '',
          cell: ({ username, className }) => (
            <>
              {username} <span>{className}</span>
            </>
          ),
        },
        { id: 'asked', head: t('requests.column.asked'), label: t('requests.column.asked'), cell: ({ madeAt }) => day(madeAt) },
        { id: 'seen', head: t('requests.column.seen'), label: t('requests.column.seen'), cell: ({ seenAt }) => day(seenAt) },
        { id: 'taken', head: t('requests.column.taken'), label: t('requests.column.taken'), cell: ({ takenUpAt }) => day(takenUpAt) },
        {
          id: 'erased',
          head: t('requests.column.erased'),
          label: t('requests.column.erased'),
          cell: ({ erasedOn }) => day(erasedOn),
          align: 'right',
        },
      ]}
    />
  )
}
