import type { Moved } from '../../../shared/api/class-care.ts'
import { Button } from '../../ui/index.ts'
import { type ClassText, useClassTexts } from './texts.ts'

/** What was just done, in a sentence, and the way back where there is one. */
export type Done = { readonly say: string; readonly undo?: () => void }

export function Said({ done }: { done: Done | undefined }) {
  const t = useClassTexts()
  return (
    <div className="said" role="status">
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
