import { Band, Button } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'

type Props = { className: string; onAliases: () => void; onNobody: () => void }
const withNames = ['first', 'seen', 'kept'] as const

/** One step between the teacher and first names; the primary button leads back to aliases. */
export function ProtectedStep({ className, onAliases, onNobody }: Props) {
  const t = useTeacherTexts()
  return (
    <>
      <Band title={t('protected.title')} note={t('protected.note')}>
        <div className="gate-box leaf">
          <h3>{t('protected.ask', { class: className })}</h3>
          <p className="prose">{t('protected.text')}</p>
          <div className="row">
            <Button look="primary" size="big" onClick={onAliases}>
              {t('protected.aliases')}
            </Button>
            <Button size="big" onClick={onNobody}>
              {t('protected.nobody')}
            </Button>
          </div>
          <p className="small quiet">{t('protected.unsure')}</p>
        </div>
      </Band>
      <Band title={t('protected.with')}>
        <ul className="plain-list">
          {withNames.map(what => (
            <li key={what}>{t(`protected.with.${what}`)}</li>
          ))}
        </ul>
      </Band>
    </>
  )
}
