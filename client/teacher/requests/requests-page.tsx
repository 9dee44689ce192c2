import { type HelpRequestAnswer, ListHelpRequests } from '../../../shared/api/help.ts'
import { MyListing } from '../../adults/my-listing.tsx'
import { useAsk } from '../../adults/session.tsx'
import { Answered, Band, classroom, Empty, Page } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { Duty } from './duty.tsx'
import { TakenUp } from './taken-up.tsx'
import { Waiting } from './waiting.tsx'

/** "Who wants to talk with me, and what do I do?" */
export function RequestsPage() {
  const t = useTeacherTexts()
  const requests = useAsk(ListHelpRequests, {})
  const waits = requests.data?.some(request => !request.takenUpAt)
  return (
    <Page title={t('requests.title')} {...(waits && { lede: t('requests.lede') })}>
      <Answered ask={requests}>
        {list => (
          <>
            {!waits && (
              <Empty art={classroom()} title={t('requests.none')}>
                {t('requests.noneText')}
              </Empty>
            )}
            <OwnRequests requests={list} />
          </>
        )}
      </Answered>
      <MyListing />
    </Page>
  )
}

/** What pupils asked of whoever reads the page, in whichever role: waiting, the duty, taken up. */
export function OwnRequests({ requests }: { requests: readonly HelpRequestAnswer[] }) {
  const t = useTeacherTexts()
  const waiting = requests.filter(request => !request.takenUpAt)
  const taken = requests.filter(request => request.takenUpAt)
  return (
    <>
      {waiting.length > 0 && (
        <Band title={t('requests.waiting')} note={t('requests.waitingNote')}>
          <Waiting requests={waiting} />
        </Band>
      )}
      <Duty />
      {taken.length > 0 && (
        <Band title={t('requests.taken')} note={t('requests.takenNote')}>
          <TakenUp requests={taken} />
        </Band>
      )}
    </>
  )
}
