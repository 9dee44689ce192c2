import { ListHelpRequests } from '../../../shared/api/help.ts'
import { MyListing } from '../../adults/my-listing.tsx'
import { useAsk } from '../../adults/session.tsx'
import { OwnRequests } from '../../teacher/requests/requests-page.tsx'
import { Page, useTexts } from '../../ui/index.ts'
import { DaysOff } from './days-off.tsx'
import { GrownUps } from './grown-ups.tsx'
import { Procedure } from './procedure.tsx'
import { WaitingTooLong } from './waiting-too-long.tsx'

/** The coordinator's part in requests to talk: what waits too long, who may be asked, the school's days and way. Never whose a request is. */
export function TalksPage() {
  const t = useTexts()
  const own = useAsk(ListHelpRequests, {}).data ?? []
  return (
    <Page title={t('talks.title')} lede={t('talks.lede')}>
      <WaitingTooLong />
      {own.length > 0 && <OwnRequests requests={own} />}
      <GrownUps />
      <MyListing />
      <DaysOff />
      <Procedure />
    </Page>
  )
}
