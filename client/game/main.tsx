/** @jsxImportSource preact */

import './style/index.css'
import { render } from 'preact'
import { App } from './shell/app.tsx'
import { openTabStorage } from './shell/tab-storage.ts'
import { applySettings } from './widgets/index.ts'

applySettings()
const root = document.getElementById('app')
if (root) render(<App storage={openTabStorage()} />, root)
