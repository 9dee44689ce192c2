import { useEffect, useState } from 'preact/hooks'
import { onSettings, type Settings, settings } from './settings-store.ts'

/** The settings, and a new drawing with each change. */
export function useSettings(): Settings {
  const [present, update] = useState(settings)
  useEffect(() => onSettings(() => update(settings())), [])
  return present
}
