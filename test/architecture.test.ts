import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('..', import.meta.url))
type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] }

const sources = ['server', 'shared', 'client'].flatMap(folder => filesIn(folder)).map(read)

test('the test sees the house', () => {
  expect(sources.length).toBeGreaterThan(200)
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(500)
})

test('shared knows shared and zod, nothing else', () => {
  const foreign = importsOf('shared/').filter(({ target }) => !target.startsWith('shared/') && target !== 'zod')
  expect(foreign).toEqual([])
})

test('the client knows shared and itself; the game and the adults’ pages never each other', () => {
  const outside = importsOf('client/').filter(({ target }) => target.startsWith('server/') || target.startsWith('test/'))
  const adults = ['client/adults/', 'client/teacher/', 'client/staff/', 'client/ui/']
  const across = [
    ...importsOf('client/game/').filter(({ target }) => adults.some(folder => target.startsWith(folder))),
    ...adults.flatMap(folder => importsOf(folder)).filter(({ target }) => target.startsWith('client/game/')),
    ...[...importsOf('client/art/'), ...importsOf('client/net/')].filter(({ target }) => /^client\/(?!art|net)/.test(target)),
  ]
  expect([...outside, ...across]).toEqual([])
})

test('only the stage knows Phaser', () => {
  const elsewhere = sources.filter(({ path, imports }) => imports.includes('phaser') && !path.startsWith('client/game/stage/'))
  expect(elsewhere.map(({ path }) => path)).toEqual([])
  expect(sources.some(({ imports }) => imports.includes('phaser'))).toBe(true)
})

/** A later domain may know an earlier one, through its index. Statistics may know play for the drain. */
const order = [
  'schools',
  'accounts',
  'classes',
  'play',
  'lessons',
  'circles',
  'shared-screens',
  'help',
  'statistics',
  'privacy',
  'staff',
  'demo',
]
const frame = ['server/access/', 'server/http/', 'server/storage/', 'server/context.ts', 'server/config.ts']

test('a domain knows the frame and earlier domains, and these through their door alone', () => {
  const wrong = order.flatMap((domain, place) =>
    importsOf(`server/${domain}/`).filter(({ target }) => {
      if (!target.startsWith('server/') || frame.some(part => target.startsWith(part)) || target.startsWith(`server/${domain}/`))
        return false
      const other = order.indexOf(target.split('/')[1] ?? '')
      return other < 0 || other >= place || !target.endsWith('/index.ts')
    }),
  )
  expect(wrong).toEqual([])
})

test('access knows shared alone, and the frame no domain word', () => {
  const inFrame = [...importsOf('server/access/'), ...importsOf('server/http/'), ...importsOf('server/storage/')]
  expect(inFrame.filter(({ target }) => order.some(domain => target.startsWith(`server/${domain}/`)))).toEqual([])
  expect(importsOf('server/access/').filter(({ target }) => /^server\/(?!access)/.test(target))).toEqual([])
})

test('time and chance are passed in', () => {
  const asked = /Date\.now\(|new Date\(\)|Math\.random\(/
  const wrong = sources.filter(
    ({ path, text }) => !path.startsWith('client/') && path !== 'server/main.ts' && asked.test(withoutComments(text)),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('no file is a drawer for everything, and none is too long to read', () => {
  const drawers = sources.filter(({ path }) => /(^|[/-])(utils?|helpers?|common|manager)(\.|\/|-)/.test(path))
  // Dictionaries are as long as what the pages say.
  const long = sources.filter(({ path, text }) => !path.startsWith('shared/i18n/') && text.split('\n').length > 300)
  expect([...drawers, ...long].map(({ path }) => path)).toEqual([])
})

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .map(path => join(folder, path).split(sep).join('/'))
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const specifiers = [...text.matchAll(/^(?:import|export)\b[^'"`;=]*?'([^'\n]+)'$|import\('([^']+)'\)/gm)].map(
    ([, one, other]) => one ?? other ?? '',
  )
  return { path, text, imports: specifiers.map(specifier => resolved(path, specifier)) }
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.')
    ? relative('.', normalize(join(dirname(from), specifier)))
        .split(sep)
        .join('/')
    : specifier
}

const importsOf = (folder: string) =>
  sources.filter(({ path }) => path.startsWith(folder)).flatMap(({ path, imports }) => imports.map(target => ({ path, target })))

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
