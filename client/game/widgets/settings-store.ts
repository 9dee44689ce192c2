export const textSizes = ['100', '120', '145'] as const
export type TextSize = (typeof textSizes)[number]
export const volumes = ['off', 'soft', 'usual'] as const
export type Volume = (typeof volumes)[number]
export type Settings = {
  readonly size: TextSize
  readonly calm: boolean
  readonly volume: Volume
  readonly captions: boolean
  /** Choices answer to 1-9, Q, W and E. */
  readonly keys: boolean
  /** Letters that are hard to confuse. */
  readonly dyslexic: boolean
  /** The shorter texts, where there are some. */
  readonly easy: boolean
}

const place = 'upstander.settings'
const listeners = new Set<() => void>()
let present: Settings | undefined
let easyInClass = false

/** What this tab has set; nothing of it leaves the tablet, and it ends with the tab. */
export function settings(): Settings {
  present ??= { ...usual(), ...kept() }
  return present
}

export function changeSettings(change: Partial<Settings>): void {
  present = { ...settings(), ...change }
  try {
    sessionStorage.setItem(place, JSON.stringify(present))
  } catch {
    // A full or forbidden storage: the settings hold until the page is left.
  }
  applySettings()
  for (const listener of listeners) listener()
}

/** Which texts the class reads, until the pupil chooses for itself. */
export function readAsTheClass({ young }: { readonly young: boolean }): void {
  easyInClass = young
  present = undefined
  for (const listener of listeners) listener()
}

/** Tells of each change; gives back how to stop that. */
export function onSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Sets text size, letters and calm mode on the page: the style sheets look at `html[data-size]`, `[data-font]` and `[data-calm]`. */
export function applySettings(): void {
  const { size, calm, dyslexic } = settings()
  Object.assign(document.documentElement.dataset, { size, calm: String(calm), font: dyslexic ? 'dyslexic' : 'usual' })
}

const usual = (): Settings => ({
  size: '100',
  calm: matchMedia('(prefers-reduced-motion: reduce)').matches,
  volume: 'usual',
  captions: false,
  keys: true,
  dyslexic: false,
  easy: easyInClass,
})

function kept(): Partial<Settings> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    const { size, volume, ...switches } = read as Record<string, unknown>
    const right = Object.entries(switches).filter(([name, value]) => name in usual() && typeof value === 'boolean')
    return {
      ...Object.fromEntries(right),
      ...(textSizes.some(each => each === size) ? { size: size as TextSize } : {}),
      ...(volumes.some(each => each === volume) ? { volume: volume as Volume } : {}),
    }
  } catch {
    return {}
  }
}
