/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { type Language, languages } from '../../shared/content/language-rules.ts'
import type { Names } from '../../shared/content/names.ts'
import type { Book } from '../../shared/content/read-kind.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { textKeys, textOf } from '../../shared/content/texts.ts'
import { checked } from './drafts.ts'
import { endingNode } from './path-layout.ts'

type Props = {
  readonly scenario: Scenario
  readonly texts: Book<Scenario>['texts']
  readonly language: Language
  readonly names: Names
  /** A scene, an ending's node, or nothing of both. */
  readonly scene: string
}

/** Every text, by scene, with the text for the younger below it and the English one beside it; what must be mended is marked. */
export function TextList({ scenario, texts, language, names, scene }: Props) {
  const list = useRef<HTMLTableElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene marks other rows
  useEffect(() => list.current?.querySelector('.here')?.scrollIntoView({ block: 'nearest' }), [scene])
  const beside = language === 'en' ? 'sv' : 'en'
  const read = (of: Language, key: string) => (Object.hasOwn(texts[of], key) ? textOf(texts[of], key, 'older', names) : '')
  const cures = (key: string) =>
    checked.mistakes.filter(({ file, where }) => file === `scenarios/${scenario.id}/${language}.json` && where === `${language} ${key}`)
  const keys = textKeys(scenario).flatMap(key =>
    languages.some(each => Object.hasOwn(texts[each], `${key}.young`)) ? [key, `${key}.young`] : [key],
  )
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
          {keys.map(key => (
            <tr key={key} class={isOf(key, scene) ? 'here' : ''}>
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

const isOf = (key: string, scene: string) =>
  key.startsWith(`scene.${scene}.`) || (key.startsWith('ending.') && scene === endingNode(key.split('.')[1] ?? ''))
