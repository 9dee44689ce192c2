import { useEffect, useState } from 'preact/hooks'
import { GetAddress } from '../../../shared/api/address.ts'
import { call } from '../../net/call.ts'

/** What a device types, which need not be what this page's own bar says. */
export function useJoinAddress(): { readonly origin: string; readonly host: string } {
  const [origin, setOrigin] = useState(location.origin)
  useEffect(() => {
    call(undefined, GetAddress, {}).then(
      ({ origin: told, forTablets }) => forTablets && setOrigin(told),
      () => undefined,
    )
  }, [])
  return { origin, host: new URL(origin).host }
}

/** In two groups of three, as people read it out. */
export const writtenPin = (pin: string) => `${pin.slice(0, 3)} ${pin.slice(3)}`
