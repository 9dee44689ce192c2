import { Band, LinkButton, useFormats } from '../../ui/index.ts'
import { usePasses } from '../queries.ts'
import { useStoryTexts } from '../stories/texts.ts'

/** Classes of colleagues in which one lesson may be led; nothing where there are none. */
export function Passes() {
  const t = useStoryTexts()
  const { shortDay } = useFormats()
  const passes = usePasses().data ?? []
  if (passes.length === 0) return null
  return (
    <Band title={t('pass.title')} note={t('pass.note')}>
      <ul className="plain-list away">
        {passes.map(pass => (
          <li key={pass.class}>
            <b>{pass.className}</b>
            <span className="small quiet">{pass.lesson ? t('pass.isOpen') : t('pass.until', { day: shortDay(pass.until) })}</span>
            <span className="grow" />
            <LinkButton to={pass.lesson ? `/lessons/${pass.lesson}` : `/classes/${pass.class}/lesson`}>
              {t(pass.lesson ? 'pass.goTo' : 'pass.open')}
              <span className="sr">: {pass.className}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Band>
  )
}
