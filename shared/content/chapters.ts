/**
 * The order in which a class meets the stories and the recognitions of each chapter. What stands here and is not written yet is left out; what is written and
 * does not stand here comes last in its chapter.
 */
export const chapterOrder: readonly (readonly string[])[] = [
  [
    ...['newcomer-never-picked', 'bag-in-corridor', 'quarrel-on-pitch', 'seat-is-taken'],
    ...['quarrel-teasing-bullying', 'read-the-face', 'feeds-or-stops'],
  ],
]

type InChapter = { readonly id: string; readonly chapter: number }
/** By chapter, and in it in the order above. */
export function inOrder<S extends InChapter>(scenarios: readonly S[]): S[] {
  const placeOf = ({ id, chapter }: InChapter) => {
    const at = chapterOrder[chapter - 1]?.indexOf(id) ?? -1
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  return scenarios.toSorted((one, other) => one.chapter - other.chapter || placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1))
}
