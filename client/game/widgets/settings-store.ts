export const textSizes = ['100', '120', '145'] as const
export type TextSize = (typeof textSizes)[number]
export type Settings = {
  readonly size: TextSize
  readonly calm: boolean
  readonly sound: boolean
  readonly captions: boolean
  /** Choices answer to 1-9, Q, W and E. */
  readonly keys: boolean
}

const place = 'upstander.settings'
const listeners = new Set<() => void>()
let present: Settings | undefined

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

/** Tells of each change; gives back how to stop that. */
export function onSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Sets text size and calm mode on the page: the style sheets look at `html[data-size]` and `html[data-calm]`. */
export function applySettings(): void {
  const { size, calm } = settings()
  Object.assign(document.documentElement.dataset, { size, calm: String(calm) })
}

const usual = (): Settings => ({
  size: '100',
  calm: matchMedia('(prefers-reduced-motion: reduce)').matches,
  sound: true,
  captions: false,
  keys: true,
})

function kept(): Partial<Settings> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    const { size, ...switches } = read as Record<string, unknown>
    const right = Object.entries(switches).filter(([name, value]) => name in usual() && typeof value === 'boolean')
    return { ...Object.fromEntries(right), ...(textSizes.some(each => each === size) ? { size: size as TextSize } : {}) }
  } catch {
    return {}
  }
}
