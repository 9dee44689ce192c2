/** @jsxImportSource preact */
import './saved-sign.css'
import type { Saved } from '../lesson/answers.ts'
import { useWords } from '../shell/words.ts'
import { Icon } from '../widgets/index.ts'

/** The server's word, quietly: a small tick with words. */
export function SavedSign({ saved }: { readonly saved: Saved }) {
  const { game } = useWords()
  return (
    <p class={`saved in-flow ${saved}`} aria-live={saved === 'notSaved' ? 'polite' : 'off'}>
      <Icon name={saved === 'saved' ? 'check' : saved === 'saving' ? 'repeat' : 'wifi-off'} />
      {game(`saved.${saved}`)}
    </p>
  )
}
