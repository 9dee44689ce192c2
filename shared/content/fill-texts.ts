import type { Texts } from './schema.ts'

/**
 * A text file with every key that it must have, in the order in which they are met: what is written stays with its words for the younger
 * beside it, what is missing is empty, and what nobody asks for any more comes last, so that nothing written is lost.
 */
export function fillTexts(keys: readonly string[], written: Texts): string {
  const known = keys.flatMap(key => [key, ...(Object.hasOwn(written, `${key}.young`) ? [`${key}.young`] : [])])
  const left = Object.keys(written).filter(key => !known.includes(key))
  const all = [...known, ...left]
  const lines = all.map((key, at) => {
    const comma = at < all.length - 1 ? ',' : ''
    const gap = at > 0 && partOf(key) !== partOf(all[at - 1] ?? '') ? '\n' : ''
    return `${gap}  ${JSON.stringify(key)}: ${JSON.stringify(written[key] ?? '')}${comma}\n`
  })
  return `{\n${lines.join('')}}\n`
}

/** What stands together: a scene, the endings, all that is general. */
function partOf(key: string): string {
  const [kind = '', id = ''] = key.split('.')
  if (kind === 'scene') return `scene.${id}`
  return kind === 'ending' ? 'ending' : ''
}
