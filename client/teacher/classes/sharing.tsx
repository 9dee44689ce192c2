import { type ColleagueOfClass, ListColleaguesOfClass } from '../../../shared/api/class-care.ts'
import { useAsk, useMe } from '../../adults/session.tsx'
import { Answered, Band, Button, Confirm, Refused, State, useFormats } from '../../ui/index.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { Giving } from './giving.tsx'
import { Said } from './said.tsx'
import { useClassTexts } from './texts.ts'
import { type SharingActs, useSharing } from './use-sharing.ts'

/** Who leads the class, who has it for some days, and to whom it can go. */
export function Sharing({ classId }: { classId: string }) {
  const t = useClassTexts()
  const ask = useAsk(ListColleaguesOfClass, { params: { id: classId } })
  const acts = useSharing(classId)
  return (
    <Band title={t('share.title')} note={t('share.note')}>
      <Said done={acts.done} />
      <Answered ask={ask} rows={3}>
        {colleagues => (
          <div className="stack">
            <Having colleagues={colleagues} acts={acts} />
            <Giving others={colleagues.filter(({ leads }) => !leads)} acts={acts} />
            <Refused error={acts.error} />
          </div>
        )}
      </Answered>
    </Band>
  )
}

function Having({ colleagues, acts }: { colleagues: readonly ColleagueOfClass[]; acts: SharingActs }) {
  const leading = colleagues.filter(({ leads }) => leads)
  return (
    <ul className="plain-list away">
      {colleagues
        .filter(({ leads, lentUntil, pass }) => leads || lentUntil || pass)
        .map(colleague => (
          <li key={colleague.id}>
            <b>{colleague.name}</b>
            <HasIt colleague={colleague} />
            <span className="grow" />
            {colleague.leads ? leading.length > 1 && <Out colleague={colleague} acts={acts} /> : <Back colleague={colleague} acts={acts} />}
          </li>
        ))}
    </ul>
  )
}

function HasIt({ colleague: { leads, lentUntil, pass } }: { colleague: ColleagueOfClass }) {
  const t = useClassTexts()
  const say = useStoryTexts()
  const { shortDay } = useFormats()
  return (
    <span className="small quiet">
      {leads ? <State kind="good">{t('share.leads')}</State> : lentUntil && t('share.lent', { day: shortDay(lentUntil) })}
      {pass && !leads && ` ${pass.isUsed ? say('pass.leads') : say('pass.has', { day: shortDay(pass.until) })}`}
    </span>
  )
}

type Line = { colleague: ColleagueOfClass; acts: SharingActs }

/** A co-teacher out of the class; oneself only after a question, since nobody could take that back oneself. */
function Out({ colleague, acts }: Line) {
  const t = useClassTexts()
  const me = useMe()
  if (colleague.id === me.id)
    return (
      <Confirm ask={t('share.leave')} act={t('share.leave')} look="default" busy={acts.busy} onAct={() => acts.leave(colleague)}>
        <p>{t('share.leaveAsk')}</p>
      </Confirm>
    )
  return (
    <Button size="slim" label={t('share.removeFor', { name: colleague.name })} busy={acts.busy} onClick={() => acts.remove(colleague)}>
      {t('share.remove')}
    </Button>
  )
}

/** What was given for a time, taken back. */
function Back({ colleague, acts }: Line) {
  const t = useClassTexts()
  const say = useStoryTexts()
  return (
    <>
      {colleague.pass && (
        <Button
          size="slim"
          label={say('pass.takeBackFor', { name: colleague.name })}
          busy={acts.busy}
          onClick={() => acts.takePassBack(colleague)}
        >
          {say('pass.takeBack')}
        </Button>
      )}
      {colleague.lentUntil && (
        <Button size="slim" busy={acts.busy} onClick={() => acts.endLoan(colleague)}>
          {t('share.endLoan')}
        </Button>
      )}
    </>
  )
}
