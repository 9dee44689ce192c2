/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { type Language, languages } from '../../shared/content/language-rules.ts'
import type { Names } from '../../shared/content/names.ts'
import { textOf } from '../../shared/content/texts.ts'
import { checked, type Draft } from './drafts.ts'

type Props = {
  readonly draft: Draft
  readonly language: Language
  readonly names: Names
  /** What the texts that are shown now begin with. */
  readonly here: readonly string[]
}

/** Every text, in its order, with the text for the younger below it and the English one beside it; what must be mended is marked. */
export function TextList({ draft: { folder, id, keys, texts }, language, names, here }: Props) {
  const list = useRef<HTMLTableElement>(null)
  const marked = here.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place marks other rows
  useEffect(() => {
    const row = list.current?.querySelector('.here')
    const box = list.current?.parentElement
    // The list alone moves, never the desk.
    if (row && box) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - 80
  }, [marked])
  const beside = language === 'en' ? 'sv' : 'en'
  const read = (of: Language, key: string) => (Object.hasOwn(texts[of], key) ? textOf(texts[of], key, 'older', names) : '')
  const cures = (key: string) =>
    checked.mistakes.filter(({ file, where }) => file === `${folder}/${id}/${language}.json` && where === `${language} ${key}`)
  const all = keys.flatMap(key => (languages.some(each => Object.hasOwn(texts[each], `${key}.young`)) ? [key, `${key}.young`] : [key]))
  return (
    <div class="texts">
      <table ref={list}>
        <caption>All texts</caption>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">{language}</th>
            <th scope="col">{beside}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(key => (
            <tr key={key} class={here.some(each => key.startsWith(each)) ? 'here' : ''}>
              <th scope="row">{key}</th>
              <td lang={language}>
                {read(language, key)}
                {cures(key).map(({ cure }) => (
                  <strong key={cure}> {cure}</strong>
                ))}
              </td>
              <td lang={beside}>{read(beside, key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
