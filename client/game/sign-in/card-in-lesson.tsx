/** @jsxImportSource preact */
import './card-in-lesson.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { WhoseCard } from '../../../shared/api/play.ts'
import { call } from '../../net/call.ts'
import { useWords } from '../shell/words.ts'
import { usePlaying } from '../widgets/index.ts'

/**
 * A card was shown to a tablet on which somebody plays. Its own pupil's card and one that opens nothing change nothing and say so;
 * another's asks who sits here, and nobody loses what was done.
 */
export function CardInLesson({
  card,
  player,
  onStay,
  onTaken,
}: {
  readonly card: string
  readonly player: string
  readonly onStay: () => void
  /** The card signs in when whoever plays has left; that begins now. */
  readonly onTaken: (card: string) => void
}) {
  const { t, game } = useWords()
  const playing = usePlaying()
  const [whose, setWhose] = useState<'own' | 'other' | 'nobody'>()
  const [isLeaving, setLeaving] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    call(undefined, WhoseCard, { body: { card } }).then(
      ({ id }) => setWhose(id === player ? 'own' : 'other'),
      () => setWhose('nobody'),
    )
  }, [card, player])
  const isShown = whose !== undefined && playing !== undefined
  useEffect(() => {
    if (isShown && !dialog.current?.open) dialog.current?.showModal()
  }, [isShown])
  if (!isShown) return null
  const { username, leave } = playing
  const title = whose === 'nobody' ? t('card.wrong.title') : t(`here.${whose}.title`)
  return (
    <dialog
      ref={dialog}
      class="settings card-here"
      aria-labelledby="card-here"
      aria-describedby="card-here-hint"
      onCancel={event => isLeaving && event.preventDefault()}
      onClose={() => !isLeaving && onStay()}
    >
      <h2 id="card-here">{title}</h2>
      <p id="card-here-hint">{whose === 'nobody' ? t('card.wrong.hint') : t(`here.${whose}.hint`, { username })}</p>
      <div class="card-here-acts">
        <button type="button" class="primary" disabled={isLeaving} onClick={() => dialog.current?.close()}>
          {whose === 'other' ? game('settings.stay', { username }) : t('here.goOn')}
        </button>
        {whose === 'other' && (
          <button
            type="button"
            class="chip"
            aria-busy={isLeaving}
            disabled={isLeaving}
            onClick={() => {
              setLeaving(true)
              onTaken(card)
              leave()
            }}
          >
            {t('here.take')}
          </button>
        )}
      </div>
    </dialog>
  )
}
