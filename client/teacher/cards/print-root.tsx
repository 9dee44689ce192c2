import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { type Card, CardSheet, type PrintRun } from './card-sheet.tsx'
import { KeySheet } from './key-sheet.tsx'
import { cardsPerSheet, inSheets, papers } from './sheets.ts'

/** What the browser prints instead of the page; it is there only while there are cards. */
export function PrintRoot({ run, cards, keySheet }: { run: PrintRun; cards: readonly Card[]; keySheet: boolean }) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    document.documentElement.classList.add('prints-cards')
    // The cards are in this tab only: the browser asks before it lets them go.
    window.addEventListener('beforeunload', warn)
    return () => {
      document.documentElement.classList.remove('prints-cards')
      window.removeEventListener('beforeunload', warn)
    }
  }, [])
  const sheets = inSheets(cards, cardsPerSheet)
  const { keyRows } = papers[run.paper]
  const keys = keySheet
    ? inSheets(
        cards.map(({ username }) => username),
        keyRows,
      )
    : []
  return createPortal(
    <div className="print-root">
      {sheets.map((sheet, index) => (
        <CardSheet key={sheet[0]?.pupil} run={run} cards={sheet} at={index + 1} of={sheets.length} />
      ))}
      {keys.map((usernames, index) => (
        <KeySheet key={usernames[0]} run={run} usernames={usernames} first={index * keyRows + 1} at={index + 1} of={keys.length} />
      ))}
    </div>,
    document.body,
  )
}
