import { useEffect, useState } from 'preact/hooks'
import { useSettings } from '../widgets/index.ts'

const phone = '(max-width: 760px)'
/** A tablet held upright; a phone that lies. */
const small = '(max-width: 960px), (max-height: 520px)'

/** A small screen, or letters so large that a tablet has no more room than one: then one part at a time. */
export function useIsSmall(): { readonly isPhone: boolean; readonly isSmall: boolean } {
  const isPhone = useMatches(phone)
  const hasLittleRoom = useMatches(small)
  const { size } = useSettings()
  return { isPhone, isSmall: hasLittleRoom || size === '145' }
}

function useMatches(wanted: string): boolean {
  const [does, setDoes] = useState(() => matchMedia(wanted).matches)
  useEffect(() => {
    const query = matchMedia(wanted)
    const changed = () => setDoes(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [wanted])
  return does
}
