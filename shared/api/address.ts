import { z } from 'zod'

/** Where the installation is reached. */
export const AddressAnswer = z.strictObject({
  /** Such as https://upstander.example or http://192.168.1.20:2567. */
  origin: z.url(),
  /** False while it listens to its own machine alone. */
  forTablets: z.boolean(),
})
export type AddressAnswer = z.infer<typeof AddressAnswer>
/** The teacher may sit at the serving computer itself, whose own name for it no tablet knows. */
export const GetAddress = { method: 'get', path: '/address', answer: AddressAnswer } as const
