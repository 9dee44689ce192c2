/** @jsxImportSource preact */

import './style/index.css'
import { render } from 'preact'
import { keepFocus } from '../focus/keep-focus.ts'
import { keepForNextLesson } from './offline/register.ts'
import { App } from './shell/app.tsx'
import { openTabStorage } from './shell/tab-storage.ts'
import { takeCard } from './sign-in/card-address.ts'
import { applySettings, showMoreBelow } from './widgets/index.ts'

const [, page, inside] = location.pathname.split('/')
const isGame = page !== 'team' && page !== 'screen' && inside !== 'rehearse'
// Before anything else: from here on no bar, history or picture of the page has a card's secret, whatever of the game does not load.
const card = isGame ? takeCard() : undefined
applySettings()
keepFocus(document)
showMoreBelow(document)
const root = document.getElementById('app')
const storage = openTabStorage()
if (root) void open(root)

/** Pupils play at /play; guests at a shared screen have pages of their own, which nobody else loads. */
async function open(host: HTMLElement) {
  if (page === 'team') {
    const { TeamApp } = await import('./shared-screen/team-app.tsx')
    render(<TeamApp storage={storage} />, host)
  } else if (page === 'screen') {
    const { BoardApp } = await import('./shared-screen/board-app.tsx')
    render(<BoardApp storage={storage} />, host)
  } else if (!isGame) {
    // A grown-up's window: the teacher alone against the game.
    const { Rehearsal } = await import('./circle/rehearsal.tsx')
    render(<Rehearsal />, host)
  } else {
    keepForNextLesson()
    render(<App storage={storage} card={card} />, host)
  }
}
