import { BringBackClass, ListPutAway } from '../../../shared/api/class-care.ts'
import { type ClassAnswer, GetClass, ListClasses } from '../../../shared/api/classes.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Note, Refused, useFormats } from '../../ui/index.ts'
import { useClassTexts } from './texts.ts'

/** What is out of the ordinary about a class: archived, or on loan. */
export function Standing({ whole }: { whole: ClassAnswer }) {
  const t = useClassTexts()
  const { shortDay } = useFormats()
  const back = useAct(BringBackClass, { changes: [GetClass, ListClasses, ListPutAway] })
  if (whole.lentUntil) return <Note>{t('frame.lent', { day: shortDay(whole.lentUntil) })}</Note>
  if (!whole.archivedAt) return null
  return (
    <Note
      acts={
        <Button size="slim" busy={back.isPending} onClick={() => back.mutate({ params: { id: whole.id } })}>
          {t('frame.bringBack')}
        </Button>
      }
    >
      {t('frame.archived', { day: shortDay(whole.archivedAt) })}
      <Refused error={back.error} />
    </Note>
  )
}
