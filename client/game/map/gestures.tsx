/** @jsxImportSource preact */
import type { Gesture } from '../lesson/connection.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Key } from '../widgets/index.ts'

const both = [
  { gesture: 'wave', text: 'map.wave', sign: 'hand', key: 'W' },
  { gesture: 'thumbsUp', text: 'map.thumbsUp', sign: 'thumbs-up', key: 'T' },
] as const

/** Two gestures, always to everybody, one in five seconds; none while one is shown alone. */
export function Gestures({
  isAlone,
  shown,
  onGesture,
}: {
  readonly isAlone: boolean
  readonly shown: string | undefined
  readonly onGesture: (gesture: Gesture) => void
}) {
  const { t } = useWords()
  if (isAlone) {
    return (
      <p class="only-me">
        <Sign name="user-round" />
        <span>
          <b>{t('map.alone')}</b> {t('map.alone.hint')}
        </span>
      </p>
    )
  }
  return (
    <fieldset class="gestures" aria-label={t('map.toAll')}>
      {both.map(({ gesture, text, sign, key }) => (
        <button
          key={gesture}
          type="button"
          class="second"
          data-key={key}
          aria-pressed={shown === gesture}
          aria-disabled={shown !== undefined}
          onClick={() => shown === undefined && onGesture(gesture)}
        >
          <Sign name={sign} />
          <span>{t(text)}</span>
          <Key name={key} />
        </button>
      ))}
      <small>{t('map.toAll')}</small>
    </fieldset>
  )
}
