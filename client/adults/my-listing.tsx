import { useState } from 'react'
import type { z } from 'zod'
import { aboutLimit, BeOnTheList, GetMyListing, LeaveTheList, ListListedGrownUps, type MyListingAnswer } from '../../shared/api/help.ts'
import { Answered, Band, Button, Refused, State, TextField, useTexts } from '../ui/index.ts'
import { useAct, useAsk } from './session.tsx'

/** "Pupils may ask me for a talk": each turns it on for itself. */
export function MyListing() {
  const t = useTexts()
  const listing = useAsk(GetMyListing, {})
  return (
    <Band title={t('listing.title')} note={t('listing.note')}>
      <Answered ask={listing} rows={2}>
        {mine => <Listing key={`${mine.on} ${mine.about}`} mine={mine} />}
      </Answered>
    </Band>
  )
}

function Listing({ mine }: { mine: z.output<typeof MyListingAnswer> }) {
  const t = useTexts()
  const [about, setAbout] = useState(mine.about)
  const changes = [GetMyListing, ListListedGrownUps]
  const be = useAct(BeOnTheList, { changes })
  const leave = useAct(LeaveTheList, { changes })
  const tooLong = [...about.trim()].length > aboutLimit
  return (
    <form
      className="form listing"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        if (!tooLong) be.mutate({ body: { about } })
      }}
    >
      <div role="status">
        <State kind={mine.on ? 'good' : 'plain'}>{t(mine.on ? 'listing.on' : 'listing.off')}</State>
      </div>
      <TextField
        label={t('listing.about')}
        help={t('listing.about.help')}
        value={about}
        onChange={setAbout}
        error={tooLong && t('listing.about.error')}
      />
      <Refused error={be.error ?? leave.error} />
      <div className="acts">
        <Button type="submit" busy={be.isPending}>
          {t(mine.on ? 'listing.save' : 'listing.do')}
        </Button>
        {mine.on && (
          <Button look="text" busy={leave.isPending} onClick={() => leave.mutate({ body: {} })}>
            {t('listing.leave')}
          </Button>
        )}
      </div>
    </form>
  )
}
