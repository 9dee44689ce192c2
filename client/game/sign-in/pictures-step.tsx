/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { type PictureId, pictureIds } from '../../../shared/api/figure.ts'
import { creatureFaceSvg } from '../../art/creature/creature-svg.ts'
import { pictureSvg } from '../../art/pictures.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import type { Pupil } from './flow.ts'
import { SignInFrame } from './frame.tsx'
import { BackChip } from './name-step.tsx'
import { shuffledPictures } from './shuffled-pictures.ts'

const places = [0, 1, 2]

/** Three of sixteen pictures, in order. Their places are shuffled each time, so that a finger's path tells nothing to who looks on. */
export function PicturesStep({
  pupil,
  note,
  onPictures,
  onBack,
  onHelp,
}: {
  readonly pupil: Pupil
  readonly note: 'wrong' | 'tooMany' | undefined
  readonly onPictures: (pictures: readonly PictureId[]) => void
  readonly onBack: () => void
  readonly onHelp: () => void
}) {
  const { t } = useWords()
  const [order] = useState(shuffledPictures)
  const [chosen, setChosen] = useState<readonly PictureId[]>([])
  const choose = (picture: PictureId) => {
    if (chosen.length >= places.length) return
    const next = [...chosen, picture]
    setChosen(next)
    if (next.length === places.length) onPictures(next)
  }
  const head = note ? heads[note] : heads.none
  return (
    <SignInFrame
      step={3}
      title={t(head.title)}
      hint={t(head.hint)}
      tone={note ? 'refused' : 'calm'}
      more={order.map(id => ({ text: t(`picture.${id}`), element: `picture-${id}` }))}
      onHelp={onHelp}
    >
      <div class="kid-pictures">
        <div class="kid-chosen">
          <Me pupil={pupil} />
          <ol>
            {places.map(at => {
              const picture = chosen[at]
              return (
                <li key={at} class={picture ? 'on' : at === chosen.length ? 'here' : ''}>
                  <b aria-hidden="true">{at + 1}</b>
                  {picture && <Drawing svg={pictureSvg(picture)} class="kid-picture" />}
                  <span class="for-readers">
                    {t('pictures.place', { n: at + 1, name: picture ? t(`picture.${picture}`) : t('pictures.empty') })}
                  </span>
                </li>
              )
            })}
          </ol>
        </div>
        <p class="for-readers" role="status">
          {chosen.length > 0 && t('pictures.place', { n: chosen.length, name: t(`picture.${chosen.at(-1) ?? pictureIds[0]}`) })}
        </p>
        <div class="kid-grid">
          {order.map(id => (
            <button key={id} id={`picture-${id}`} type="button" aria-label={t(`picture.${id}`)} onClick={() => choose(id)}>
              <Drawing svg={pictureSvg(id)} class="kid-picture" />
            </button>
          ))}
        </div>
      </div>
      <div class="kid-bar">
        <BackChip onBack={onBack} />
        <p>{t('pictures.forgotten')}</p>
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

const heads = {
  none: { title: 'pictures.title', hint: 'pictures.hint' },
  wrong: { title: 'pictures.wrong.title', hint: 'pictures.wrong.hint' },
  tooMany: { title: 'code.tooMany.title', hint: 'code.tooMany.hint' },
} as const
