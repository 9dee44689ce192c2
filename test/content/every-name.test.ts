import { expect, test } from '@jest/globals'
import { loadContent } from '../../server/play/index.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { placeholdersOf } from '../../shared/content/names.ts'
import type { Texts } from '../../shared/content/schema.ts'
import { textOf } from '../../shared/content/texts.ts'

const { scenarios, circles } = loadContent()
const books = [...scenarios.values(), ...circles.values()].map(({ data, texts }) => ({ id: data.id, names: data.names, texts }))
type Names = Readonly<Record<string, string>>

/** Everybody by its first, its second, its third name; and each alone by another than the rest. */
const castings = (names: Readonly<Record<string, readonly string[]>>): Names[] => {
  const everybody = [0, 1, 2].map(at => Object.fromEntries(Object.entries(names).map(([who, its]) => [who, its[at] ?? ''])))
  const alone = Object.keys(names).map(who => ({ ...everybody[0], [who]: names[who]?.[2] ?? '' }))
  return [...everybody, ...alone]
}

test.each(books)(
  'each text of $id can be read with all names that its people may have, in four languages and for both ages',
  ({ names, texts }) => {
    for (const language of languages) {
      const own: Texts = texts[language]
      const keys = Object.keys(own).filter(key => !key.endsWith('.young') && !key.startsWith('form.') && !/^audience\./.test(key))
      expect(keys.length).toBeGreaterThan(50)
      for (const casting of castings(names)) {
        for (const key of keys) {
          for (const level of ['young', 'older'] as const) {
            const read = textOf(own, key, level, casting)
            const where = { language, key, level }
            expect({ ...where, read }).toEqual({ ...where, read: expect.stringMatching(/^[^{}]+$/) })
            // Whoever is named is named as in this lesson, in the form that stands there, and nobody as in another.
            const written = (level === 'young' ? own[`${key}.young`] : undefined) ?? own[key] ?? ''
            for (const { who, form } of placeholdersOf(written)) {
              const name = casting[who] ?? ''
              const inForm = form === undefined ? name : (own[`form.${name}.${form}`] ?? 'a form that nobody has written')
              expect({ ...where, who, isNamed: inForm.length > 0 && read.includes(inForm) }).toEqual({ ...where, who, isNamed: true })
              expect({ ...where, inForm }).toEqual({ ...where, inForm: expect.stringMatching(new RegExp(`^${name.slice(0, 2)}`)) })
            }
          }
        }
      }
    }
  },
)
