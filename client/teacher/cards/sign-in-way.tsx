import { useState } from 'react'
import { ChangeClassSignIn } from '../../../shared/api/class-care.ts'
import { GetClass, ListClasses } from '../../../shared/api/classes.ts'
import { type SecretKind, secretKinds } from '../../../shared/api/secret.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, CheckField, Refused } from '../../ui/index.ts'
import type { WholeClass } from '../classes/class-frame.tsx'
import { useSignInTexts } from './texts.ts'

/** Words are for those who read without effort. */
const wordsFromGrade = 4

/** What the next cards of the class carry, and whether the card alone is enough. Cards that are printed stay as they are, and that is said. */
export function SignInWay({ whole }: { whole: WholeClass }) {
  const t = useSignInTexts()
  const { signsInWith: was, asksAfterCard: asked } = whole
  const [kind, setKind] = useState(was)
  const [after, setAfter] = useState(asked)
  const change = useAct(ChangeClassSignIn, { changes: [GetClass, ListClasses] })
  const isSame = kind === was && after === asked
  const others = countOthers(whole, kind)
  const mayChange = !whole.lentUntil && !whole.archivedAt
  const save = () =>
    change.mutate({
      params: { id: whole.id },
      body: { signsInWith: kind, asksAfterCard: after, was: { signsInWith: was, asksAfterCard: asked } },
    })
  return (
    <div className="sign-in-way">
      <fieldset className="which">
        <legend className="label">{t('way.title')}</legend>
        {secretKinds.map(each => (
          <label key={each} className="pick">
            <input type="radio" name="sign-in-way" disabled={!mayChange} checked={kind === each} onChange={() => setKind(each)} />
            <span>
              {t(`way.${each}`)}
              {each === 'words' && whole.grades.from >= wordsFromGrade && <small>{t('way.suggested')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'words' && <p className="hint">{t('way.wordsNote')}</p>}
      {mayChange && <CheckField label={t('way.after')} checked={after} onChange={setAfter} />}
      {after && <p className="hint">{t('way.afterNote')}</p>}
      {kind !== was && others > 0 && <p className="hint">{t(`way.switch.${kind}`, { n: others })}</p>}
      {kind === was && others > 0 && <p className="hint">{t(`way.old.${otherThan(kind)}`, { n: others })}</p>}
      {!mayChange && <p className="hint">{t('way.led')}</p>}
      {!isSame && (
        <Button busy={change.isPending} onClick={save}>
          {t('way.save')}
        </Button>
      )}
      <p className="hint" role="status">
        {isSame && change.isSuccess && t('way.saved')}
      </p>
      <Refused error={change.error} />
    </div>
  )
}

export const otherThan = (kind: SecretKind): SecretKind => (kind === 'words' ? 'pictures' : 'words')

const countOthers = ({ pupils }: WholeClass, kind: SecretKind) => pupils.filter(pupil => pupil.cardCarries === otherThan(kind)).length
