/** @jsxImportSource preact */
import './pause.css'
import { useEffect, useRef } from 'preact/hooks'
import type { Figure } from '../../../shared/api/figure.ts'
import { creatureSvg } from '../../art/creature/creature-svg.ts'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'

/** "Eyes on the board": lies over everything until the teacher goes on. What is below stays as it is, and gets the focus back. */
export function Pause({ isPaused, figure }: { readonly isPaused: boolean; readonly figure: Figure }) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const mayClose = useRef(true)
  mayClose.current = !isPaused
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    if (isPaused && !shown.open) {
      window.speechSynthesis?.cancel()
      shown.showModal()
    }
    if (!isPaused && shown.open) shown.close()
  }, [isPaused])
  // A browser closes a dialog at the second Escape, whatever the page says.
  const stay = () => {
    if (!mayClose.current) dialog.current?.showModal()
  }
  return (
    <dialog ref={dialog} class="pause" aria-labelledby="pause-title" onCancel={event => event.preventDefault()} onClose={stay}>
      {isPaused && (
        <div class="pause-calm" role="status">
          <Drawing svg={creatureSvg(figure, { stance: 'back' })} class="pause-figure" />
          <h2 id="pause-title">{t('pause.title')}</h2>
          <p>{t('pause.hint')}</p>
        </div>
      )}
    </dialog>
  )
}
