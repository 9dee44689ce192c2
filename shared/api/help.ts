import { z } from 'zod'
import { Done, Id, Instant, Nothing, OfId } from './contract.ts'

export const aboutLimit = 60
/** A grown-up of the school's list or of the pupil's class, by the name the pupils know. */
export const GrownUp = z.strictObject({
  id: Id,
  name: z.string(),
  /** In the grown-up's own words: "school nurse, room 12". */
  about: z.string().optional(),
  yourTeacher: z.literal(true).optional(),
})
export type GrownUp = z.infer<typeof GrownUp>
export const ListGrownUps = { method: 'get', path: '/play/grown-ups', answer: z.array(GrownUp) } as const

export const helpStates = ['sent', 'seen', 'takenUp'] as const
export const MyHelpRequest = z.strictObject({
  id: Id,
  grownUp: GrownUp,
  state: z.enum(helpStates),
  /** Nobody had opened it for two school days, so that it was given to this grown-up. */
  handedOn: z.literal(true).optional(),
  madeAt: Instant,
})
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

/** Whether pupils of the school may ask this account for a talk. Each turns it on for itself. */
export const MyListingAnswer = z.strictObject({ on: z.boolean(), about: z.string() })
export const GetMyListing = { method: 'get', path: '/grown-ups/me', answer: MyListingAnswer } as const
export const BeOnTheList = {
  method: 'post',
  path: '/grown-ups/me',
  body: z.strictObject({ about: z.string().trim().max(aboutLimit) }),
  answer: MyListingAnswer,
} as const
export const LeaveTheList = { method: 'post', path: '/grown-ups/me/off', body: Nothing, answer: MyListingAnswer } as const
export const ListedGrownUpAnswer = z.strictObject({ id: Id, email: z.string(), name: z.string(), about: z.string(), since: Instant })
export type ListedGrownUpAnswer = z.infer<typeof ListedGrownUpAnswer>
/** The school's list, for its coordinator. */
export const ListListedGrownUps = { method: 'get', path: '/grown-ups', answer: z.array(ListedGrownUpAnswer) } as const
export const TakeOffList = { method: 'post', path: '/grown-ups/:id/take-off', params: OfId, answer: Done } as const

/** For whom and since which day, never whose. Without `grownUp`: that account left the school. */
export const WaitingRequestAnswer = z.strictObject({
  id: Id,
  grownUp: z.strictObject({ id: Id, email: z.string(), name: z.string() }).optional(),
  since: z.iso.date(),
})
export type WaitingRequestAnswer = z.infer<typeof WaitingRequestAnswer>
/** Not opened for two school days. */
export const ListWaitingRequests = { method: 'get', path: '/waiting-requests', answer: z.array(WaitingRequestAnswer) } as const
export const HandOnRequest = {
  method: 'post',
  path: '/waiting-requests/:id/hand-on',
  params: OfId,
  body: z.strictObject({ grownUp: Id }),
  answer: Done,
} as const
