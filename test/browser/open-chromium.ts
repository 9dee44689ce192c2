import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  )

/** An installed Chromium or Chrome, or the one inside @sparticuz/chromium; `undefined` where there is none. `more`: switches besides the usual. */
export async function openChromium(more: readonly string[] = []): Promise<Browser | undefined> {
  const found = installed.find(path => path && existsSync(path))
  if (found) return chromium.launch({ executablePath: found, args: [...args, ...more] })
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  return openPackedChromium(more)
}

/** The package unpacks its libraries only where it believes to be on Amazon Linux; machines without libnss3 need them as well. */
async function openPackedChromium(more: readonly string[]): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const before = process.env.LD_LIBRARY_PATH
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  if (before === undefined) delete process.env.LD_LIBRARY_PATH
  else process.env.LD_LIBRARY_PATH = before
  const libraries = [join(tmpdir(), 'al2023', 'lib'), before].filter(Boolean).join(':')
  return chromium.launch({ executablePath, args: [...args, ...more], env: { ...process.env, LD_LIBRARY_PATH: libraries } })
}
