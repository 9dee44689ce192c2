/** What a card's address held. An object, so that the same card shown twice is two of them. */
export type ShownCard = { readonly secret: string }

const secretAfter = /#card=([A-Za-z0-9_-]{22})$/

/** A card's address ends in `#card=` and 22 letters; they are taken out of the address at once, before anybody sees or keeps them. */
export function takeCard(): string | undefined {
  const card = secretAfter.exec(location.hash)?.[1]
  if (location.hash) history.replaceState(null, '', location.pathname)
  return card
}

/** The same, from what a camera read; undefined for any other code. */
export const cardIn = (text: string): string | undefined =>
  /^https?:\/\/[^/#]+\/play#/.test(text) ? secretAfter.exec(text)?.[1] : undefined
