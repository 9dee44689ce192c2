import { useEffect, useRef } from 'react'
import { Button } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { useStoryTexts } from './texts.ts'

type Props = { chapter: number; busy?: boolean; onNo: () => void; onYes: () => void }

/** The one question before a chapter opens, where it was asked for; the focus comes to it and goes back. Nothing of the answer is kept. */
export function ChapterQuestion({ chapter, busy, onNo, onYes }: Props) {
  const say = useStoryTexts()
  const t = useTeacherTexts()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const asking = document.activeElement
    box.current?.focus()
    return () => {
      if (asking instanceof HTMLElement && asking.isConnected) asking.focus()
    }
  }, [])
  return (
    <fieldset className="confirm calm chapter-question" ref={box} tabIndex={-1}>
      <legend>{say('ask', { n: chapter })}</legend>
      <div className="row">
        <Button busy={busy} onClick={onNo}>
          {say('noChapter')}
        </Button>
        <Button onClick={onYes}>{say('yesChapter')}</Button>
      </div>
      <p className="small quiet">
        {say('yesMapText')} {t('before.stored')}
      </p>
    </fieldset>
  )
}
