import { GetAddress } from '../../../shared/api/address.ts'
import { useAsk } from '../../adults/session.tsx'

/** What tablets type, which need not be what this page's own bar says. */
export function useAddress() {
  const { origin, forTablets } = useAsk(GetAddress, {}).data ?? { origin: location.origin, forTablets: true }
  return { origin, host: new URL(origin).host, forTablets, encrypted: origin.startsWith('https:') }
}
