import { ListListedGrownUps, TakeOffList } from '../../../shared/api/help.ts'
import { useAct, useAsk } from '../../adults/session.tsx'
import { Answer, Answered, Band, Button, Refused, Table, useFormats, useTexts } from '../../ui/index.ts'

/** The list that pupils see, beside their own teachers. */
export function GrownUps() {
  const t = useTexts()
  const { shortDay } = useFormats()
  const listed = useAsk(ListListedGrownUps, {})
  const takeOff = useAct(TakeOffList, { changes: [ListListedGrownUps] })
  return (
    <Band title={t('talks.list')} note={t('talks.list.note')}>
      <Refused error={takeOff.error} />
      <Answered ask={listed} rows={3}>
        {all =>
          all.length === 0 ? (
            <Answer>{t('talks.list.none')}</Answer>
          ) : (
            <Table
              className="listed"
              rows={all}
              rowId={each => each.id}
              columns={[
                { id: 'account', head: t('staff.column.account'), label: '', cell: each => each.email },
                {
                  id: 'read',
                  head: t('talks.list.read'),
                  label: t('talks.list.read'),
                  cell: each => (each.about ? `${each.name}, ${each.about}` : each.name),
                },
                { id: 'since', head: t('talks.list.since'), label: t('talks.list.since'), cell: each => shortDay(each.since) },
                {
                  id: 'do',
                  head: <span className="sr">{t('staff.column.do')}</span>,
                  label: '',
                  align: 'right',
                  cell: each => (
                    <Button
                      size="slim"
                      busy={takeOff.isPending}
                      label={t('talks.list.takeOff.name', { email: each.email })}
                      onClick={() => takeOff.mutate({ params: { id: each.id } })}
                    >
                      {t('talks.list.takeOff')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Answered>
    </Band>
  )
}
