import { useEffect, useState } from 'preact/hooks'
import { useSettings } from '../widgets/index.ts'

const query = '(max-width: 960px)'

/** Phone, a tablet held upright or very large text: one thing at a time. */
export function useIsNarrow(): boolean {
  const { size } = useSettings()
  const [isNarrow, setNarrow] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const changed = () => setNarrow(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
  return isNarrow || size === '145'
}
