/** What is wrong with a piece of SVG text, in words; nothing when it is well-formed. */
export function faultsOf(svg: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  let rest = svg
  while (rest.length > 0) {
    const tag = /^<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest)
    if (!tag) {
      faults.push(`no tag at: ${rest.slice(0, 80)}`)
      break
    }
    const [whole, closes, name = '', attributes = '', empty] = tag
    faults.push(...twice([...attributes.matchAll(/\s([a-zA-Z0-9:-]+)=/g)].map(match => `${name} ${match[1]}`)))
    if (closes) {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`)
    } else if (!empty) open.push(name)
    rest = rest.slice(whole.length).replace(/^\s+/, '')
  }
  if (/NaN|undefined|null|\[object/.test(svg)) faults.push('something that is no number')
  return [...faults, ...open.map(name => `<${name}> stays open`), ...twice(idsOf(svg)), ...missingIds(svg)]
}

export const idsOf = (svg: string): string[] => [...svg.matchAll(/\sid="([^"]+)"/g)].map(match => match[1] ?? '')

function missingIds(svg: string): string[] {
  const ids = new Set(idsOf(svg))
  const wanted = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(match => match[1] ?? '')
  return wanted.filter(id => !ids.has(id)).map(id => `#${id} is nowhere`)
}

function twice(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index).map(word => `${word} twice`)
}
