import { z } from 'zod'
import { PictureId } from './figure.ts'

/** What a class knows by heart: three of sixteen pictures in order, or three of sixteen words. */
export const secretKinds = ['pictures', 'words'] as const
export const SecretKind = z.enum(secretKinds)
export type SecretKind = z.infer<typeof SecretKind>
export const secretLength = 3

/** The sixteen words, by place; what they are called stands in shared/i18n/sign-in-words, a list of its own for each language. */
export const wordIds = [
  ...(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'] as const),
  ...(['w9', 'w10', 'w11', 'w12', 'w13', 'w14', 'w15', 'w16'] as const),
] as const
export const WordId = z.enum(wordIds)
export type WordId = z.infer<typeof WordId>

/** Three pictures or three words, in their order; a body holds one of the two. */
export const secretFields = {
  pictures: z.array(PictureId).length(secretLength).optional(),
  words: z.array(WordId).length(secretLength).optional(),
} as const
export type Secret = { readonly pictures?: readonly PictureId[] | undefined; readonly words?: readonly WordId[] | undefined }
