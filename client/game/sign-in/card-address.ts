/** A card's address ends in `#card=` and 22 letters; they are taken out of the address at once, before anybody sees or keeps them. */
export function takeCard(): string | undefined {
  const card = /^#card=([A-Za-z0-9_-]{22})$/.exec(location.hash)?.[1]
  if (location.hash) history.replaceState(null, '', location.pathname)
  return card
}
