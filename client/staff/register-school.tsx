import { useState } from 'react'
import { useLocation } from 'react-router'
import { type Country, ListSchools, NewSchool, RegisterSchool } from '../../shared/api/schools.ts'
import { useAct } from '../adults/session.tsx'
import { Band, Button, LinkButton, Page, Refused, TextField, useForm, useTexts } from '../ui/index.ts'
import { CountryField, MunicipalityField } from './country-fields.tsx'
import { type Registered, RegisteredPage } from './registered-school.tsx'

/** A school is registered; afterwards the link for its contact person is shown, once. */
export function RegisterSchoolPage() {
  const [registered, setRegistered] = useState<Registered>()
  // Coming here anew is another school, even from the page that shows the link.
  const { key } = useLocation()
  const [since, setSince] = useState(key)
  if (since !== key) {
    setSince(key)
    setRegistered(undefined)
  }
  return registered ? <RegisteredPage registered={registered} /> : <RegisterForm key={key} onDone={setRegistered} />
}

function RegisterForm({ onDone }: { onDone: (registered: Registered) => void }) {
  const t = useTexts()
  const form = useForm(NewSchool, {
    providerName: '',
    organisationNumber: '',
    name: '',
    country: '',
    municipality: '',
    contactEmail: '',
  })
  const register = useAct(RegisterSchool, {
    changes: [ListSchools],
    onDone,
    onRefused: error => form.mark(error.code === 'email.taken' ? ['contactEmail'] : error.fields),
  })
  const field = (name: keyof typeof form.values) => ({ value: form.values[name], onChange: form.set(name) })
  return (
    <Page title={t('register.title')} crumb={[{ label: t('schools.title'), to: '/schools' }]} lede={t('register.lede')}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={event => {
          event.preventDefault()
          const body = form.check()
          if (body) register.mutate({ body })
        }}
      >
        <Band title={t('register.provider')} note={t('register.provider.note')}>
          <div className="form">
            <TextField
              {...field('providerName')}
              label={t('register.providerName')}
              error={form.isWrong('providerName') && t('register.providerName.error')}
            />
            <TextField
              {...field('organisationNumber')}
              label={t('register.organisationNumber')}
              className="short"
              error={form.isWrong('organisationNumber') && t('register.organisationNumber.error')}
            />
          </div>
        </Band>
        <Band title={t('register.school')} note={t('register.school.note')}>
          <div className="form">
            <TextField {...field('name')} label={t('register.name')} error={form.isWrong('name') && t('register.name.error')} />
            <CountryField
              value={form.values.country}
              onChange={country => {
                form.set('country')(country)
                form.set('municipality')('')
              }}
              error={form.isWrong('country') && t('register.country.error')}
            />
            <MunicipalityField
              {...field('municipality')}
              country={form.values.country as Country | ''}
              error={form.isWrong('municipality') ? t('register.municipality.error') : undefined}
            />
          </div>
        </Band>
        <Band title={t('register.contact')} note={t('register.contact.note')}>
          <div className="form">
            <TextField
              {...field('contactEmail')}
              label={t('register.email')}
              type="email"
              error={form.isWrong('contactEmail') && t('email.error')}
            />
            <Refused error={register.error} />
            <div className="acts">
              <Button look="primary" size="big" type="submit" busy={register.isPending}>
                {t('register.do')}
              </Button>
              <LinkButton look="text" to="/schools">
                {t('register.cancel')}
              </LinkButton>
            </div>
          </div>
        </Band>
      </form>
    </Page>
  )
}
