import { z } from 'zod'
import { Done, Id, Instant, OfId } from './contract.ts'

/** A grown-up of the school's list, by the name the pupils know. */
export const GrownUp = z.strictObject({ id: Id, name: z.string() })
export const ListGrownUps = { method: 'get', path: '/play/grown-ups', answer: z.array(GrownUp) } as const

export const helpStates = ['sent', 'seen', 'takenUp'] as const
export const MyHelpRequest = z.strictObject({ id: Id, grownUp: GrownUp, state: z.enum(helpStates), madeAt: Instant })
export type MyHelpRequest = z.infer<typeof MyHelpRequest>
export const ListMyHelpRequests = { method: 'get', path: '/play/help-requests', answer: z.array(MyHelpRequest) } as const
/** `id` is the tablet's own: sent twice it is one request. Answered when it is durable. */
export const AskForTalk = {
  method: 'post',
  path: '/play/help-requests',
  body: z.strictObject({ id: Id, grownUp: Id }),
  answer: MyHelpRequest,
} as const
export const TakeBackHelpRequest = { method: 'post', path: '/play/help-requests/:id/take-back', params: OfId, answer: Done } as const

export const HelpRequestAnswer = z.strictObject({
  id: Id,
  username: z.string(),
  className: z.string(),
  madeAt: Instant,
  seenAt: Instant.optional(),
  takenUpAt: Instant.optional(),
  /** The day it is erased, once taken up. */
  erasedOn: z.iso.date().optional(),
})
export type HelpRequestAnswer = z.infer<typeof HelpRequestAnswer>
export const ListHelpRequests = { method: 'get', path: '/help-requests', answer: z.array(HelpRequestAnswer) } as const
/** Opening it is seeing it; only then the pupil reads so. */
export const SeeHelpRequest = { method: 'post', path: '/help-requests/:id/see', params: OfId, answer: HelpRequestAnswer } as const
export const TakeUpHelpRequest = { method: 'post', path: '/help-requests/:id/take-up', params: OfId, answer: HelpRequestAnswer } as const
