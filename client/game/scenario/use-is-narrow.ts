import { useEffect, useState } from 'preact/hooks'
import { useSettings } from '../widgets/index.ts'

const query = '(max-width: 760px)'

/** Phone or very large text: one thing at a time. */
export function useIsNarrow(): boolean {
  const { size } = useSettings()
  const [isPhone, setPhone] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const changed = () => setPhone(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
  return isPhone || size === '145'
}
