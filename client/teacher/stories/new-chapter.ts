type Met = { readonly chapter: number; readonly class?: 'notYet' | 'begun' | 'finished' | undefined }

/** Nobody of the class has begun anything of it, as far as whoever asks may know: then it opens only after its one question. */
export const isNewChapter = (stories: readonly Met[], chapter: number): boolean =>
  stories.every(each => each.chapter !== chapter || (each.class ?? 'notYet') === 'notYet')
