import { type Country, countries, ListMunicipalities, timeZones } from '../../shared/api/schools.ts'
import { useAsk } from '../adults/session.tsx'
import { ChooseField, Refused, SelectField, useFormats, useLanguage, useTexts } from '../ui/index.ts'

type CountryProps = { value: string; onChange: (value: string) => void; error: string | false }
/** The time zone follows the country, and says so. */
export function CountryField({ value, onChange, error }: CountryProps) {
  const t = useTexts()
  const { country } = useFormats()
  const { language } = useLanguage()
  const named = countries.map(code => ({ value: code, label: country(code) })).sort((a, b) => a.label.localeCompare(b.label, language))
  const zone = timeZones[value as Country] as string | undefined
  return (
    <div>
      <SelectField
        label={t('register.country')}
        className="short"
        value={value}
        onChange={onChange}
        error={error}
        choices={[{ value: '', label: t('register.country.choose') }, ...named]}
      />
      <p className="small quiet zone" role="status">
        {zone && t('register.timeZone', { zone })}
      </p>
    </div>
  )
}

type MunicipalityProps = { value: string; onChange: (value: string) => void; country: Country | ''; error: string | undefined }
/** From the official list of the chosen country. */
export function MunicipalityField({ value, onChange, country, error }: MunicipalityProps) {
  const t = useTexts()
  const { language } = useLanguage()
  const list = useAsk(ListMunicipalities, { query: { country: country || 'SE' } }, { enabled: country !== '' })
  const options = (country === '' ? [] : (list.data ?? []))
    .map(({ code, name, otherName, county }) => ({
      value: code,
      label: language === 'sv' && country === 'FI' && otherName ? otherName : name,
      alsoCalled: language === 'sv' ? name : otherName,
      more: county,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, country === 'NO' ? 'nb' : country === 'FI' ? 'fi' : 'sv'))
  return (
    <>
      <ChooseField
        label={t('register.municipality')}
        help={country === '' ? t('register.municipality.first') : t('register.municipality.help')}
        options={options}
        value={value}
        onChange={onChange}
        error={error}
      />
      <Refused error={list.error} />
    </>
  )
}
