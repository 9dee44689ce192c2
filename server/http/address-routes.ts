import { GetAddress } from '../../shared/api/address.ts'
import { type Config, isLoopback } from '../config.ts'
import { openRoute } from './route.ts'

export const addressRoutes = [openRoute(GetAddress, async ({ context }) => presentAddress(context.config))]

/** An address of this machine alone is not one that a tablet reaches. */
export const presentAddress = ({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>) => ({
  origin: publicUrl?.origin ?? `http://localhost:${port}`,
  forTablets: publicUrl !== undefined && !isLoopback(publicUrl.hostname),
})
