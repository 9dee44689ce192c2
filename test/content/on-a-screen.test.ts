import { expect, test } from '@jest/globals'
import { checkContent } from '../../shared/content/check.ts'
import { messageKey, textOf } from '../../shared/content/texts.ts'
import { chatFiles, gameFiles } from './examples.ts'
import { firstFiles } from './first-scenario.ts'

const folder = 'scenarios/picture-in-chat'
const names = () => new Map([...firstFiles()].filter(([file]) => file.startsWith('names/')))
const checkedWith = (files: Map<string, string>) => checkContent(new Map([...names(), ...files]))
type Draft = ReturnType<typeof JSON.parse>

/** What the check says after the story was changed. */
function curesAfter(change: (story: Draft) => void): string[] {
  const files = chatFiles()
  const story = JSON.parse(files.get(`${folder}/scenario.json`) ?? '')
  change(story)
  files.set(`${folder}/scenario.json`, JSON.stringify(story, undefined, 2))
  return checkedWith(files)
    .mistakes.filter(({ rule }) => rule === 'screen' || rule === 'parity' || rule === 'file')
    .map(({ cure }) => cure)
}

test('a story may happen on a phone or in an online game, with the same scenes and texts', () => {
  for (const files of [chatFiles(), gameFiles()]) {
    const { mistakes, library } = checkedWith(files)
    expect(mistakes).toEqual([])
    expect(library.scenarios.size).toBe(1)
  }
})

test('every message has its words, and every picture is described, in each language', () => {
  const book = checkedWith(chatFiles()).library.scenarios.get('picture-in-chat')
  for (const texts of Object.values(book?.texts ?? {})) {
    for (const { id, picture } of book?.data.screen?.messages ?? []) {
      expect(textOf(texts, messageKey(id))).not.toBe('')
      if (picture) expect(textOf(texts, `${messageKey(id)}.picture`)).toContain('Sam')
    }
  }
  const files = chatFiles()
  files.set(`${folder}/fi.json`, (files.get(`${folder}/fi.json`) ?? '').replace('screen.message.look.picture', 'screen.message.look.photo'))
  expect(checkedWith(files).mistakes.map(({ cure }) => cure)).toContain('"screen.message.look.picture" is missing: add its text.')
})

test('a story on the phone of the map says what stands on the phone', () => {
  expect(curesAfter(story => delete story.screen)).toContain('A story on the phone needs a "screen": say what stands on it.')
})

test('away from the screen people meet at a place that there is', () => {
  expect(curesAfter(story => Object.assign(story.screen, { meets: 'phone' }))[0]).toContain('People cannot meet at "phone"')
})

test('only children of the story write, once each message', () => {
  expect(curesAfter(story => Object.assign(story.screen.messages[0], { who: 'teacher' }))[0]).toContain('"teacher" is none of the children')
  expect(curesAfter(story => Object.assign(story.screen.messages[1], { picture: { of: 'mia', with: ['duck'] } }))[0]).toContain('"mia"')
  expect(curesAfter(story => Object.assign(story.screen.messages[3], { id: 'hello' }))).toContain(
    'There are two messages "hello": give each its own id.',
  )
})

test('a story at a place has neither messages nor voices', () => {
  const files = firstFiles()
  const story = JSON.parse(files.get('scenarios/newcomer-never-picked/scenario.json') ?? '')
  story.scenes.look.messages = [{ id: 'hello', who: 'amara' }]
  Object.values<Draft>(story.scenes).find(({ kind }) => kind === 'happens').lines[0].voice = true
  files.set('scenarios/newcomer-never-picked/scenario.json', JSON.stringify(story))
  const cures = checkContent(files).mistakes.map(({ cure }) => cure)
  expect(cures).toContain('Messages need a screen: add "screen" to the story, or remove them.')
  expect(cures).toContain('"voice" belongs to a story with a screen: remove it.')
})
