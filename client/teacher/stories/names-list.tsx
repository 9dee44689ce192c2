import { Button } from '../../ui/index.ts'
import { useStoryTexts } from './texts.ts'

type Props = {
  people: readonly string[]
  names: Readonly<Record<string, string>>
  /** Who has another name that fits this class; undefined: not known here, the server knows. */
  hasOther?: (who: string) => boolean
  busy?: boolean
  onAnother: (who: string) => void
}
/** Those who have several names, as they are called today. */
export function NamesList({ people, names, hasOther, busy, onAnother }: Props) {
  const t = useStoryTexts()
  return (
    <ul className="story-names">
      {people.map(who => {
        const name = names[who] ?? ''
        return (
          <li key={who}>
            <b aria-live="polite">{name}</b>
            {hasOther && !hasOther(who) ? (
              <span className="small quiet">{t('noOther')}</span>
            ) : (
              <Button size="slim" label={t('anotherFor', { name })} busy={busy ?? false} onClick={() => onAnother(who)}>
                {t('another')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
