import { z } from 'zod'
import { CardPicture } from './card-picture.ts'

/** Ids are never reused, and are safe as a part of a text key. */
const Id = z.string().regex(/^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, 'use letters and digits, beginning with a small letter')

/** The card for the real week, one a chapter, and the page that goes home with it: data, not code. */
export const IDoCard = z.strictObject({
  id: Id,
  /** Raised with each change of the picture or the page. */
  version: z.int().min(1),
  chapter: z.int().min(1).max(5),
  picture: CardPicture,
  home: z.strictObject({
    /** What the class has practised. */
    practised: z.array(Id).min(2).max(4),
    /** Questions to talk about at home. */
    talk: z.array(Id).min(2).max(4),
    /** What a grown-up can do when a child tells something. */
    tells: z.array(Id).min(2).max(4),
  }),
})
export type IDoCard = z.output<typeof IDoCard>

/** Every key that each language must have. `home.*` is read by grown-ups. */
export const iDoTextKeys = ({ home }: IDoCard): string[] => [
  ...['title', 'hint', 'alt', 'home.title', 'home.lead'],
  ...home.practised.map(id => `home.practised.${id}`),
  ...home.talk.map(id => `home.talk.${id}`),
  ...home.tells.map(id => `home.tells.${id}`),
  'home.together',
]
