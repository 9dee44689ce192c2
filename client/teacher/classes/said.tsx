import { useEffect, useRef } from 'react'
import type { Moved } from '../../../shared/api/class-care.ts'
import { Button } from '../../ui/index.ts'
import { type ClassText, useClassTexts } from './texts.ts'

/** What was just done, in a sentence, and the way back where there is one. */
export type Done = { readonly say: string; readonly undo?: () => void }

export function Said({ done }: { done: Done | undefined }) {
  const t = useClassTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Where the button that was pressed went away with what it did, the way back is the next thing to reach.
    if (done && document.activeElement === document.body) box.current?.focus()
  }, [done])
  return (
    <div className="said" role="status" ref={box} tabIndex={-1}>
      {done && (
        <>
          {done.say}{' '}
          {done.undo && (
            <Button size="slim" onClick={done.undo}>
              {t('undo')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

/** The sentence about those that went, and one for each that did not. */
export function sayMoved(t: ClassText, { refused }: Moved, gone: string): string {
  return [gone, ...refused.map(({ username = '', why }) => t(`not.${why}`, { username }))].join(' ')
}
