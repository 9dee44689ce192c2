import { expect, test } from '@jest/globals'
import { checkContent } from '../../shared/content/check.ts'
import { longest } from '../../shared/content/language-rules.ts'
import { firstFiles } from './first-scenario.ts'
import { choice, type Draft, rulesBroken, scene, spoilt, write } from './spoil.ts'

test('the shipped scenario is clean in four languages', () => {
  expect(spoilt(() => undefined)).toEqual([])
})

test('a problem says where it is and what to do', () => {
  const [problem] = spoilt(draft => write(draft.texts.sv, 'scene.goesOn.line.start', draft.texts.en['scene.goesOn.line.start'] ?? ''))
  expect(problem).toEqual({ rule: 'english', where: 'sv scene.goesOn.line.start', cure: expect.stringContaining('translate') })
})

test('a choice cannot lead to a scene that does not exist', () => {
  expect(rulesBroken(draft => Object.assign(choice(draft, 'andNow', 'tell'), { next: 'nowhere' }))).toContain('link')
})

test('a scenario cannot begin in a scene that does not exist', () => {
  expect(rulesBroken(draft => Object.assign(draft.scenario, { first: 'nowhere' }))).toContain('link')
})

test('a path that comes back to itself never reaches support', () => {
  expect(rulesBroken(draft => Object.assign(scene(draft, 'goesOn', 'happens'), { next: 'goesOn' }))).toContain('circle')
})

test('no scene is written in vain', () => {
  expect(spoilt(draft => Object.assign(choice(draft, 'pick', 'laugh'), { next: 'goesOn' }))).toContainEqual(
    expect.objectContaining({ rule: 'reach', where: 'laughed' }),
  )
})

test('no ending is written in vain', () => {
  const problems = spoilt(({ scenario }) => Object.assign(scenario.endings[1] ?? {}, { when: { standingAtLeast: 4 } }))
  expect(problems).toEqual([expect.objectContaining({ rule: 'reach', where: 'together' })])
})

test('beats go forward', () => {
  expect(rulesBroken(draft => Object.assign(scene(draft, 'samFeels', 'feel'), { beat: 4 }))).toContain('beats')
  expect(rulesBroken(draft => Object.assign(scene(draft, 'look', 'see'), { beat: 2 }))).toContain('beats')
})

test('there is an ending for every state', () => {
  expect(rulesBroken(({ scenario }) => Object.assign(scenario.endings.at(-1) ?? {}, { when: { feelingAtLeast: 3 } }))).toContain('endings')
  expect(rulesBroken(({ scenario }) => delete scenario.endings[0]?.when)).toContain('endings')
})

test('whoever speaks is in the cast', () => {
  expect(rulesBroken(draft => Object.assign(scene(draft, 'told', 'happens').lines[0] ?? {}, { who: 'stranger' }))).toEqual(['cast'])
})

test('only bystanders are the audience', () => {
  expect(rulesBroken(draft => Object.assign(choice(draft, 'pick', 'nothing').effects, { audience: { leo: 'leaving' } }))).toContain('cast')
  expect(rulesBroken(({ scenario }) => delete scenario.start.audience.noor)).toContain('cast')
})

test('nobody has two parts', () => {
  expect(rulesBroken(({ scenario }) => Object.assign(scenario.cast, { leads: 'amara' }))).toContain('cast')
})

test('what harms is offered last', () => {
  expect(rulesBroken(draft => scene(draft, 'pick', 'decide').choices.reverse())).toEqual(['harmLast'])
  expect(rulesBroken(draft => Object.assign(choice(draft, 'pick', 'fetch'), { kind: 'harm' }))).toContain('harmLast')
  expect(rulesBroken(draft => scene(draft, 'pick', 'decide').choices.push(...scene(draft, 'pick', 'decide').choices.splice(4, 1)))).toEqual(
    ['harmLast'],
  )
})

test('every choice changes something', () => {
  expect(rulesBroken(draft => Object.assign(choice(draft, 'pick', 'fetch'), { effects: {} }))).toContain('consequence')
})

test('every choice is followed by what happens', () => {
  expect(rulesBroken(draft => Object.assign(choice(draft, 'andNow', 'tell'), { next: 'otherSide' }))).toContain('consequence')
})

test('every path has two decisions of four choices', () => {
  expect(rulesBroken(draft => scene(draft, 'askAgain', 'decide').choices.splice(2, 2))).toContain('decisions')
  expect(rulesBroken(draft => Object.assign(scene(draft, 'laughed', 'happens'), { next: 'otherSide' }))).toContain('decisions')
})

test('every path shows the other side', () => {
  expect(rulesBroken(draft => Object.assign(scene(draft, 'told', 'happens'), { next: 'end' }))).toEqual(['otherSide'])
})

test('after doing nothing a later act is worth the same', () => {
  expect(rulesBroken(draft => Object.assign(scene(draft, 'bellRings', 'happens'), { next: 'otherSide' }))).toContain('nothingLater')
})

test('a later act is not worth the same when it earns no sticker', () => {
  const withoutStickers = ({ scenario }: Draft) => {
    for (const ending of scenario.endings) ending.stickers = []
  }
  expect(spoilt(withoutStickers)).toContainEqual(expect.objectContaining({ rule: 'nothingLater', where: 'pick.nothing' }))
})

test('nobody feels worse because the player did nothing', () => {
  expect(rulesBroken(draft => Object.assign(choice(draft, 'pick', 'nothing').effects, { feeling: -1 }))).toContain('nothingFeeling')
  expect(rulesBroken(draft => Object.assign(scene(draft, 'goesOn', 'happens'), { effects: { feeling: -1 } }))).toContain('nothingFeeling')
})

test('a what-if begins with numbers that a run can bring', () => {
  expect(rulesBroken(draft => Object.assign(scene(draft, 'later', 'decide').from, { heat: 0 }))).toEqual(['whatIf'])
})

test('all four languages are there', () => {
  const files = firstFiles()
  files.delete('scenarios/newcomer-never-picked/fi.json')
  expect(checkContent(files).mistakes).toEqual([expect.objectContaining({ rule: 'language', where: 'fi' })])
})

test('a language has every text and no other', () => {
  expect(rulesBroken(({ texts }) => delete texts.fi['scene.told.alt'])).toEqual(['parity'])
  expect(rulesBroken(({ texts }) => write(texts.fi, 'scene.told.altt', 'Kyllä.'))).toEqual(['parity'])
})

test('a text that is still English is found, a name is not', () => {
  expect(rulesBroken(({ texts }) => write(texts.nb, 'title', texts.en.title ?? ''))).toEqual(['english'])
})

test.each([
  ['en', 'Nobody likes a bully.'],
  ['sv', '{sam} är ett offer.'],
  ['nb', '{leo} er en mobber.'],
  ['fi', '{leo} on kiusaaja.'],
  ['fi', '{sam} oli uhrina.'],
] as const)('no child is labelled in %s: %s', (language, text) => {
  expect(rulesBroken(({ texts }) => write(texts[language], 'ending.seen.alt', text))).toEqual(['label'])
})

test('what is done may be named', () => {
  expect(rulesBroken(({ texts }) => write(texts.en, 'ending.seen.alt', 'Is this bullying? They offer help.'))).toEqual([])
})

test('a sentence is short', () => {
  const words = (count: number) => `${Array(count).fill('ja').join(' ')}.`
  expect(rulesBroken(({ texts }) => write(texts.fi, 'intro', words(longest.sentenceWords + 1)))).toEqual(['sentence'])
  expect(rulesBroken(({ texts }) => write(texts.fi, 'intro', `${words(longest.sentenceWords)} ${words(2)}`))).toEqual([])
})

test('a line fits its bubble, and a choice its card', () => {
  const long = (count: number) => 'a'.repeat(count)
  expect(rulesBroken(({ texts }) => write(texts.sv, 'scene.told.line.job', long(longest.lineCharacters + 1)))).toEqual(['line'])
  expect(rulesBroken(({ texts }) => write(texts.sv, 'scene.pick.choice.fetch', long(longest.choiceCharacters + 1)))).toEqual(['choice'])
})

test('a text for the younger ones is held to the same', () => {
  expect(rulesBroken(({ texts }) => write(texts.sv, 'scene.pick.choice.fetch.young', 'a'.repeat(61)))).toEqual(['choice'])
})

test.each([
  ['en', 'Has this happened to you?'],
  ['sv', 'Har det här hänt dig?'],
  ['nb', 'Har dette skjedd deg?'],
  ['fi', 'Onko näin tapahtunut sinulle?'],
] as const)('the debrief never asks the class about itself: %s', (language, text) => {
  expect(rulesBroken(({ texts }) => write(texts[language], 'debrief', text))).toEqual(['debrief'])
})

test('what harms is sober: it lifts nobody, and the doubt follows', () => {
  expect(rulesBroken(draft => Object.assign(choice(draft, 'pick', 'laugh').effects, { feeling: 1 }))).toContain('harmSober')
  expect(rulesBroken(draft => Object.assign(choice(draft, 'pick', 'laugh').effects, { heat: -1 }))).toContain('harmSober')
  expect(rulesBroken(draft => Object.assign(scene(draft, 'laughed', 'happens').lines[2] ?? {}, { emotion: 'happy' }))).toEqual([
    'harmSober',
  ])
})

test('the first decision offers every way, and each decision some help', () => {
  expect(rulesBroken(draft => Object.assign(choice(draft, 'pick', 'newGame'), { kind: 'words' }))).toEqual(['ways'])
  expect(
    rulesBroken(draft => {
      for (const id of ['seat', 'tell', 'home']) Object.assign(choice(draft, 'later', id), { kind: 'words' })
    }),
  ).toEqual(['ways'])
})

test('two choices of a decision are two ways, not one', () => {
  const alike = (draft: Draft) => Object.assign(choice(draft, 'later', 'home'), { effects: { heat: -1 }, next: 'told' })
  expect(rulesBroken(alike)).toContain('consequence')
  expect(rulesBroken(draft => Object.assign(choice(draft, 'later', 'home'), { id: 'seat' }))).toContain('choice')
})

test('a story happens at a place of the map, among people who are drawn', () => {
  expect(rulesBroken(({ scenario }) => Object.assign(scenario, { place: 'moon' }))).toEqual(['place'])
  expect(rulesBroken(({ scenario }) => Object.assign(scenario.cast, { adults: ['kim'] }))).toContain('cast')
  expect(rulesBroken(({ scenario }) => Object.assign(scenario.cast, { leads: 'caretaker' }))).toContain('cast')
  expect(rulesBroken(({ scenario }) => Object.assign(scenario.cast, { leads: 'bob' }))).toContain('cast')
})

test('the younger get short sentences, and a text of their own where the others’ is long', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`
  const { youngWords, sharedWords } = longest
  expect(rulesBroken(({ texts }) => write(texts.en, 'intro.young', words(youngWords)))).toEqual([])
  expect(rulesBroken(({ texts }) => write(texts.en, 'intro.young', words(youngWords + 1)))).toEqual(['young'])
  expect(rulesBroken(({ texts }) => write(texts.en, 'scene.told.because', words(sharedWords)))).toEqual([])
  expect(rulesBroken(({ texts }) => write(texts.en, 'scene.told.because', words(sharedWords + 1)))).toEqual(['young'])
  // Whoever hears it hears it at any age; the debrief is the teacher's.
  expect(rulesBroken(({ texts }) => write(texts.en, 'scene.told.alt', words(sharedWords + 1)))).toEqual([])
})

test('a text that was half translated is still English; a name and a word may be the same', () => {
  expect(rulesBroken(({ texts }) => write(texts.fi, 'scene.told.alt', 'Olet the teacher luona.'))).toEqual(['english'])
  const both = (texts: Draft['texts']) => [texts.en, texts.sv].map(own => write(own, 'scene.told.line.only', 'Stop, {sam}!'))
  expect(rulesBroken(({ texts }) => both(texts))).toEqual([])
})

test('who has three names is never written by name', () => {
  expect(rulesBroken(({ texts }) => write(texts.en, 'scene.told.alt', 'Alex is here.'))).toEqual(['names'])
  expect(rulesBroken(({ texts }) => write(texts.fi, 'scene.told.alt', 'Samillakin on lakki.'))).toEqual(['names'])
  expect(rulesBroken(({ texts }) => write(texts.sv, 'scene.told.alt', 'Samma sak igen.'))).toEqual([])
})

test('a placeholder names somebody who has names', () => {
  expect(spoilt(({ texts }) => write(texts.nb, 'scene.told.alt', '{sma} er her.'))).toEqual([
    { rule: 'names', where: 'nb scene.told.alt', cure: expect.stringContaining('{sma}') },
  ])
})

test('each of three names has each form that the texts use', () => {
  expect(spoilt(({ forms }) => delete forms.fi.Robin?.ill)).toEqual([
    { rule: 'names', where: 'fi scene.inviteSam.alt', cure: expect.stringContaining('"Robin" has no form "ill"') },
  ])
})

test('nobody else has one of the three names, and only two people have them', () => {
  expect(rulesBroken(({ texts }) => write(texts.en, 'name.noor', 'Robin'))).toEqual(['names'])
  expect(rulesBroken(({ scenario }) => Object.assign(scenario.names, { noor: ['Noor', 'Nora', 'Nour'] }))).toEqual(['names'])
  expect(rulesBroken(({ scenario }) => Object.assign(scenario.names, { leo: ['Sam', 'Max', 'Milo'] }))).toContain('names')
  expect(rulesBroken(({ scenario }) => delete scenario.names.leo)).toContain('names')
})
