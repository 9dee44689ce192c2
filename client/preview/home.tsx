import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/style/index.css'
import '../teacher/cards/paper.css'
import '../teacher/for-home/for-home.css'
import { cardSvg } from '../art/cards/card-svg.ts'
import { fetchPlaces } from '../art/places/drawn-places.ts'
import { HomeSheet } from '../teacher/for-home/home-sheet.tsx'
import { draftAt } from './drafts.ts'
import { shownIn } from './shown.ts'

/** The page that goes home with a card for the real week, as it is printed. */
export function open(root: HTMLElement) {
  void fetchPlaces().then(() => createRoot(root).render(<Sheet />))
}

function Sheet() {
  const [shown, setShown] = useState(() => shownIn(location.hash))
  useEffect(() => {
    const change = () => setShown(shownIn(location.hash))
    addEventListener('hashchange', change)
    return () => removeEventListener('hashchange', change)
  }, [])
  const draft = shown && draftAt(shown)
  if (!shown || draft?.folder !== 'i-do') return null
  const { picture } = draft.data
  return (
    <HomeSheet
      card={draft.data}
      language={shown.language}
      texts={draft.texts[shown.language]}
      picture={picture.kind === 'icon' ? '' : cardSvg(picture)}
    />
  )
}
