import type { PupilAnswer } from '../../../shared/api/classes.ts'
import type { SecretKind } from '../../../shared/api/secret.ts'
import { CheckField, useLanguage } from '../../ui/index.ts'
import { alphabetical } from '../live/places.ts'
import { useTeacherTexts } from '../texts.ts'
import { otherThan } from './sign-in-way.tsx'
import { useSignInTexts } from './texts.ts'

/** `other`: those whose card still carries what the class no longer signs in with. */
export type Which = 'all' | 'missing' | 'other' | 'choose'
type Props = {
  signsInWith: SecretKind
  pupils: readonly PupilAnswer[]
  which: Which
  onWhich: (which: Which) => void
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
}

/** All, only those without a card, or by hand. */
export function WhichCards({ signsInWith, pupils, which, onWhich, chosen, onChosen }: Props) {
  const t = useTeacherTexts()
  const { language } = useLanguage()
  const missing = pupils.filter(pupil => !pupil.cardMade).length
  const say = useSignInTexts()
  const others = pupils.filter(pupil => pupil.cardCarries === otherThan(signsInWith)).length
  const ways: readonly [Which, string][] = [
    ['all', t('cards.all', { n: pupils.length })],
    ...(missing > 0 && missing < pupils.length ? [['missing', t('cards.missing', { n: missing })] as const] : []),
    ...(others > 0 && others < pupils.length ? [['other', say(`which.${otherThan(signsInWith)}`, { n: others })] as const] : []),
    ['choose', t('cards.choose')],
  ] as [Which, string][]
  const toggle = (pupil: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(pupil)
    else next.delete(pupil)
    onChosen(next)
  }
  return (
    <fieldset className="which">
      <legend className="label">{t('cards.which')}</legend>
      {ways.map(([way, label]) => (
        <label key={way} className="pick">
          <input type="radio" name="which" checked={which === way} onChange={() => onWhich(way)} />
          {label}
        </label>
      ))}
      {which === 'choose' && (
        <div className="chosen-list">
          {alphabetical(pupils, language).map(({ id, username }) => (
            <CheckField key={id} label={username} checked={chosen.has(id)} onChange={isChosen => toggle(id, isChosen)} />
          ))}
        </div>
      )}
    </fieldset>
  )
}
