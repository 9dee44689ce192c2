/** @jsxImportSource preact */
import '../game/style/index.css'
import '../game/shell/shell.css'
import './stage.css'
import { render } from 'preact'
import { fetchPlaces } from '../art/places/drawn-places.ts'
import { fetchStaging } from '../art/scenes/stagings.ts'
import { useWordsIn, WordsProvider } from '../game/shell/words.ts'
import { applySettings, changeSettings, showMoreBelow } from '../game/widgets/index.ts'
import { CircleStage } from './circle-stage.tsx'
import { type Draft, draftAt, drafts } from './drafts.ts'
import { CardStage, RecognitionStage } from './knowing-stage.tsx'
import { hashOf, type Shown, shownIn } from './shown.ts'
import { showStory } from './story-stage.tsx'

/** One piece of content as a tablet shows it, by its real screens and rules; nothing is sent anywhere. */
export function open(root: HTMLElement) {
  applySettings()
  showMoreBelow(document)
  let close = () => {}
  const show = () => {
    close()
    const shown = shownIn(location.hash)
    const draft = shown && draftAt(shown)
    if (!shown || !draft) return
    changeSettings({ calm: shown.calm, easy: shown.level === 'young' })
    document.documentElement.lang = shown.language
    close = draft.folder === 'scenarios' ? showStory(root, draft, shown) : showScreens(root, draft, shown)
  }
  const stories = drafts.flatMap(draft => (draft.folder === 'scenarios' ? [fetchStaging(draft.data)] : []))
  void Promise.all([fetchPlaces(), ...stories]).then(() => {
    addEventListener('hashchange', show)
    show()
  })
}

function showScreens(root: HTMLElement, draft: Exclude<Draft, { folder: 'scenarios' }>, shown: Shown): () => void {
  render(<Screens key={hashOf(shown)} draft={draft} shown={shown} />, root)
  return () => render(null, root)
}

function Screens({ draft, shown }: { readonly draft: Exclude<Draft, { folder: 'scenarios' }>; readonly shown: Shown }) {
  const words = useWordsIn(shown.language)
  if (words?.language !== shown.language) return null
  return (
    <WordsProvider value={words}>
      {draft.folder === 'circles' && <CircleStage draft={draft} shown={shown} />}
      {draft.folder === 'recognitions' && <RecognitionStage draft={draft} shown={shown} />}
      {draft.folder === 'i-do' && <CardStage draft={draft} shown={shown} />}
    </WordsProvider>
  )
}
