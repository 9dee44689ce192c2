/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { type Secret, secretLength } from '../../../shared/api/secret.ts'
import { creatureFaceSvg } from '../../art/creature/creature-svg.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import type { Pupil } from './flow.ts'
import { SignInFrame } from './frame.tsx'
import { BackChip } from './name-step.tsx'
import { picturesIn, type SecretKind, wordsIn } from './secret-kinds.tsx'
import { shuffled } from './shuffled.ts'

type Props = {
  readonly pupil: Pupil
  readonly note: 'wrong' | 'tooMany' | undefined
  /** The card was shown already; its pictures or words come after it. */
  readonly isAfterCard: boolean
  readonly onSecret: (secret: Secret) => void
  readonly onBack: () => void
  readonly onHelp: () => void
}
const places = Array.from({ length: secretLength }, (_, at) => at)

/** Three pictures or words, as the pupil's card has them. */
export function SecretStep(props: Props) {
  const { t } = useWords()
  const { words } = props.pupil
  return words ? <Three {...props} of={wordsIn(words)} /> : <Three {...props} of={picturesIn(t)} />
}

/** Three of sixteen, in order; every place is named and can be read aloud. */
function Three<Id extends string>({
  of,
  pupil,
  note,
  isAfterCard,
  onSecret,
  onBack,
  onHelp,
}: Props & {
  readonly of: SecretKind<Id>
}) {
  const { t } = useWords()
  const [order] = useState(() => shuffled(of.ids))
  const [chosen, setChosen] = useState<readonly Id[]>([])
  const { kind } = of
  const choose = (id: Id) => {
    if (chosen.length >= secretLength) return
    const next = [...chosen, id]
    setChosen(next)
    if (next.length === secretLength) onSecret(of.secretOf(next))
  }
  const head =
    note === 'tooMany' ? (['code.tooMany.title', 'code.tooMany.hint'] as const) : headOf(kind, { isWrong: note === 'wrong', isAfterCard })
  const last = chosen.at(-1)
  const placeOf = (at: number, id: Id | undefined) => t(`${kind}.place`, { n: at + 1, name: id ? of.nameOf(id) : t('pictures.empty') })
  return (
    <SignInFrame
      step={3}
      title={t(head[0])}
      hint={t(head[1])}
      tone={note ? 'refused' : 'calm'}
      more={order.map(id => ({ text: of.nameOf(id), element: `secret-${id}`, ...(of.language && { language: of.language }) }))}
      onHelp={onHelp}
    >
      <div class="kid-pictures">
        <div class="kid-chosen">
          <Me pupil={pupil} />
          <ol class={kind}>
            {places.map(at => {
              const id = chosen[at]
              return (
                <li key={at} class={id ? 'on' : at === chosen.length ? 'here' : ''}>
                  <b aria-hidden="true">{at + 1}</b>
                  {id && <span aria-hidden="true">{of.draw(id)}</span>}
                  <span class="for-readers">{placeOf(at, id)}</span>
                </li>
              )
            })}
          </ol>
        </div>
        <p class="for-readers" role="status">
          {last && placeOf(chosen.length - 1, last)}
        </p>
        <div class={`kid-grid ${kind}`}>
          {order.map(id => (
            <button
              key={id}
              id={`secret-${id}`}
              type="button"
              {...(kind === 'pictures' ? { 'aria-label': of.nameOf(id) } : {})}
              onClick={() => choose(id)}
            >
              {of.draw(id)}
            </button>
          ))}
        </div>
      </div>
      <div class="kid-bar">
        <BackChip onBack={onBack} />
        <p>{t(`${kind}.forgotten`)}</p>
        <button type="button" class="kid-chip" onClick={() => setChosen(chosen.slice(0, -1))}>
          <Sign name="delete" />
          {t('pictures.undo')}
        </button>
      </div>
    </SignInFrame>
  )
}

export function Me({ pupil }: { readonly pupil: Pupil }) {
  return (
    <div class="kid-me">
      <Drawing svg={creatureFaceSvg(pupil.figure)} class="kid-face" />
      <b>{pupil.username}</b>
    </div>
  )
}

const headOf = (kind: 'pictures' | 'words', { isWrong, isAfterCard }: { isWrong: boolean; isAfterCard: boolean }) =>
  isWrong
    ? ([`${kind}.wrong.title`, `${kind}.wrong.hint`] as const)
    : ([`${kind}.${isAfterCard ? 'after' : 'title'}`, `${kind}.hint`] as const)
