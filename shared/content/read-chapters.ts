import { z } from 'zod'
import type { ChapterOrder, InChapter } from './chapters.ts'
import { jsonLines } from './json-lines.ts'
import { parseAs } from './parse.ts'
import type { Mistake } from './problem.ts'

export const chaptersFile = 'chapters.json'
const chapters = ['1', '2', '3', '4', '5'] as const
const Chapters = z.partialRecord(z.enum(chapters), z.array(z.string()))

type Read = { readonly order: ChapterOrder; readonly mistakes: readonly Mistake[] }
/**
 * The order as it is written, and what is wrong with it.
 * @param pieces what can be read and may stand there
 * @param ids of all that is there, also of what has a mistake of its own
 */
export function readChapters(json: string | undefined, pieces: readonly InChapter[], ids: readonly string[]): Read {
  if (json === undefined) return { order: {}, mistakes: [] }
  const { data, faults } = parseAs(Chapters, json)
  if (!data) return { order: {}, mistakes: faults.map(({ line, cure }) => mistake(chaptersFile, line, cure)) }
  const { lineOf } = jsonLines(json)
  const named = chapters.flatMap(chapter => (data[chapter] ?? []).map((id, at) => ({ chapter, id, at })))
  const mistakes = named.flatMap(({ chapter, id, at }, index): Mistake[] => {
    const piece = pieces.find(each => each.id === id)
    const first = named.findIndex(each => each.id === id)
    const say = (cure: string) => [mistake(id, lineOf([chapter, at]), cure)]
    if (!ids.includes(id)) return say('There is no story and no recognition of this id: correct it, or remove it.')
    if (piece && String(piece.chapter) !== chapter) return say(`It says that it is in chapter ${piece.chapter}: move it there.`)
    return first < index ? say('It stands twice: keep one.') : []
  })
  return { order: data, mistakes }
}

const mistake = (where: string, line: number, cure: string): Mistake => ({ rule: 'order', where, file: chaptersFile, line, cure })
