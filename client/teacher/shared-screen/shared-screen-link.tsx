import { Link } from 'react-router'
import { sharedScreenPath } from '../../adults/places.ts'
import { useSharedScreenTexts } from './texts.ts'

/** The way to a story on the projector; it needs no class and no account of a pupil. */
export function SharedScreenLink() {
  const t = useSharedScreenTexts()
  return (
    <p className="small">
      <Link to={sharedScreenPath}>{t('start.link')}</Link>
      <span className="quiet">. {t('start.linkNote')}</span>
    </p>
  )
}
