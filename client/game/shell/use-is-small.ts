import { useEffect, useState } from 'preact/hooks'
import { useSettings } from '../widgets/index.ts'

const phone = '(max-width: 760px)'

/** A phone, or letters so large that a tablet has no more room than one: then one part at a time. */
export function useIsSmall(): { readonly isPhone: boolean; readonly isSmall: boolean } {
  const [isPhone, setPhone] = useState(() => matchMedia(phone).matches)
  const { size } = useSettings()
  useEffect(() => {
    const query = matchMedia(phone)
    const changed = () => setPhone(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return { isPhone, isSmall: isPhone || size === '145' }
}
