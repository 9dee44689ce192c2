/** @jsxImportSource preact */

import './style/index.css'
import { render } from 'preact'
import { keepForNextLesson } from './offline/register.ts'
import { App } from './shell/app.tsx'
import { openTabStorage } from './shell/tab-storage.ts'
import { applySettings } from './widgets/index.ts'

applySettings()
keepForNextLesson()
const root = document.getElementById('app')
if (root) render(<App storage={openTabStorage()} />, root)
