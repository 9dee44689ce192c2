/** Chapter → ids of its stories and recognitions, in the order in which a class meets them: what stands in `chapters.json`. */
export type ChapterOrder = Readonly<Partial<Record<string, readonly string[]>>>

export type InChapter = { readonly id: string; readonly chapter: number }
/** By chapter, and in it in this order; who is not named there comes last in its chapter. */
export function inOrder<S extends InChapter>(pieces: readonly S[], order: ChapterOrder): S[] {
  const placeOf = ({ id, chapter }: InChapter) => {
    const at = order[chapter]?.indexOf(id) ?? -1
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  return pieces.toSorted((one, other) => one.chapter - other.chapter || placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1))
}
