import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { drawAliases, Pupils } from '../../server/classes/index.ts'
import { isAlias, judgeUsernames, likenessOf } from '../../server/classes/judge-usernames.ts'
import { CreateClass, DrawAliases, GetClass, MakePupils, PreviewUsernames } from '../../shared/api/classes.ts'
import { languages } from '../../shared/api/contract.ts'
import { aliasWords } from '../../shared/i18n/aliases/index.ts'
import { type Browser, granted, programmeStaff, schoolWithTeacher } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

const judge = (lines: readonly string[], there: readonly string[] = [], room = 500) =>
  judgeUsernames(lines, { likenesses: new Map(there.map(username => [likenessOf(username), username])), room }).map(({ fate }) => fate)
/** An escape for what an editor would not show. */
const sign = String.fromCodePoint

describe('what becomes of a line', () => {
  test('an empty one, one of spaces and one of signs alone are not made', () => {
    expect(judge(['', '   ', '\t', `${sign(0xa0)}`, '---', '...', "'"])).toEqual([
      'empty',
      'empty',
      'empty',
      'empty',
      'signs',
      'signs',
      'signs',
    ])
  })

  test('thirty characters are well, thirty-one are not, counted as a reader counts', () => {
    expect(judge(['a'.repeat(30), 'b'.repeat(31), 'ö'.repeat(30), 'u\u0308'.repeat(30)])).toEqual(['make', 'tooLong', 'make', 'make'])
  })

  test('emoji, other signs and what cannot be seen are refused', () => {
    const unseen = [0x200b, 0x200c, 0x200d, 0x2060, 0xad, 0x34f, 0x3164, 0x115f, 0xffa0, 0x180e, 0xfe0f, 0xe0041]
    const turning = [0x202a, 0x202e, 0x2066, 0x2067, 0x2069, 0x200e, 0x200f, 0x61c]
    const control = [0x0, 0x7, 0x1b, 0x7f, 0x85, 0x9b]
    for (const code of [...unseen, ...turning, ...control]) {
      const fate = judge([`Al${sign(code)}ma`])[0]
      expect({ code: code.toString(16), fate }).toEqual({ code: code.toString(16), fate: 'signs' })
    }
    expect(judge(['Alma 😀', '👩‍👧', '<b>Alma</b>', 'Alma;drop', 'a@b.test', '=1+1', '@Alma', '+46', '{"$gt":""}'])).toEqual(
      Array.from({ length: 9 }, () => 'signs'),
    )
  })

  test('letters of every alphabet and the signs of names are well', () => {
    expect(judge(['Åsa', 'Zoë', "O'Neil", 'D’Arc', 'Anna-Lisa', 'Áile', 'Čáppa', 'Яна', '李雷', 'עמית', 'نور', 'Nr 7', 'J.P'])).toEqual(
      Array.from({ length: 13 }, () => 'make'),
    )
  })

  test.each([
    ['Anna', 'ANNA'],
    ['Åke', 'Ake'],
    ['Zoe', 'Zoë'],
    ['Anna', 'Аnna'],
    ['Anna', 'Αnna'],
    ['Eva', 'Еvа'],
    ['Max', 'Мах'],
    ['Olle', '0lle'],
    ['olle', 'оlle'],
    ['Ida', 'lda'],
    ['Ida', '1da'],
    ['Anna Maria', 'AnnaMaria'],
    ['Anna', 'A.n-n a'],
    ['Blå Lykta', 'blå  lykta'],
  ])('"%s" and "%s" look alike, in one request and in one class', (one, other) => {
    expect(judge([one, other])).toEqual(
      ['make', 'duplicate'].map((fate, at) => (at === 0 && /^\p{Lu}.* \p{Lu}/u.test(one) && !isAlias(one) ? 'warnFullName' : fate)),
    )
    expect(judge([other], [one])).toEqual(['taken'])
  })

  test.each([
    ['Ella', 'Eila'],
    ['Iina', 'Lina'],
    ['Anna', 'Hanna'],
    ['Leo 1', 'Leo 2'],
    ['Max', 'Mac'],
  ])('"%s" and "%s" are two', (one, other) => {
    expect(judge([one, other])).toEqual(['make', 'make'])
  })

  test('a whole name is warned of and not refused; an alias is none', () => {
    expect(judge(['Anna Andersson', 'Anna A', 'Blå Lykta', 'bo boson', 'Anna'])).toEqual(['warnFullName', 'make', 'make', 'make', 'make'])
  })

  test('lines are counted from one, and each says what it looks like', () => {
    const fates = judgeUsernames(['Alma', 'ALMA', ''], { likenesses: new Map(), room: 500 })
    expect(fates).toEqual([
      { line: 1, text: 'Alma', fate: 'make' },
      { line: 2, text: 'ALMA', fate: 'duplicate', like: 'Alma' },
      { line: 3, text: '', fate: 'empty' },
    ])
  })
})

/** Rude, or nearly, in one of the four, wherever it stands in a word or as its beginning. */
const offensive =
  /(kuk|kiss|fakk|fack|fuck|piss|fitt|knull|pervo|paska|kusi|pillu|perse|porn|nek|neg(er|ro)|homo|slut|bajs|bæsj|snopp)|(?<!\p{L})(rump|kull|tiss|hor|pul|pung|ball|bell|pine|sekk|fyr|mänty|puddle|wank|jun[kt]|moss$|lapp)/iu
/** What shines like gold or is red does not flow. */
const wet =
  /^(Gold|Gyllen|Kult|Crimson|Korall).* (Rain|Puddle|Snow$|Wave|Fountain|Fontän|Fontene|Våg|Bølge|Bekk|Fors|Aalto|Lampi|Joki|Vesi)(?!\p{L})/iu
/** Surnames and first names that were in the lists, or lie near. */
const people =
  'Aalto Airo Berg Birch Bekk Castillo Fors Frost Furu Gran Indigo Joki Kaarna Kallio Kivi Koivu Lampi Leija Lind Linna Lönn Lønn Lumi Meri Moss Niitty Pine Pilvi Rain Saari Sade Silta Tall Tammi Torni Tuuli Tähti Vaahtera Vuori'.split(
    ' ',
  )

describe('invented aliases', () => {
  test.each(languages)('in %s they are unique, short, and none names a colour that is said of people', language => {
    let drawn = 7
    const int = (below: number) => {
      drawn = (drawn * 48_271) % 2_147_483_647
      return drawn % below
    }
    const secrets = { int } as never
    const aliases = drawAliases(secrets, language, 500, [])
    expect(aliases).toHaveLength(500)
    expect(new Set(aliases.map(likenessOf)).size).toBe(500)
    for (const alias of aliases) {
      expect([...alias].length).toBeLessThanOrEqual(30)
      expect(isAlias(alias)).toBe(true)
      expect(judge([alias])).toEqual(['make'])
    }
    const more = drawAliases(secrets, language, 500, aliases)
    expect(new Set([...aliases, ...more].map(likenessOf)).size).toBe(1000)
    for (const alias of more) expect([...alias].length).toBeLessThanOrEqual(30)
  })

  test.each(languages)('in %s the words are of the one list each, and none is a skin’s colour', language => {
    const said = {
      en: ['black', 'white', 'brown', 'yellow', 'red'],
      sv: ['svart', 'vit', 'brun', 'gul', 'röd'],
      nb: ['svart', 'hvit', 'brun', 'gul', 'rød'],
      fi: ['musta', 'valkoinen', 'ruskea', 'keltainen', 'punainen'],
    }[language]
    const { colours, things } = aliasWords[language]
    for (const word of [...colours, ...things]) expect(said).not.toContain(word.toLowerCase())
    expect(new Set([...colours, ...things].map(likenessOf)).size).toBe(colours.length + things.length)
    expect(colours.length * things.length).toBeGreaterThan(700)
  })

  test.each(languages)('in %s no pair is drawn that is odd together, however many are drawn', language => {
    const { colours, things, neverTogether } = aliasWords[language]
    for (const [colour, thing] of neverTogether) {
      expect(colours).toContain(colour)
      expect(things).toContain(thing)
    }
    // Chance that is none: every pair has its turn, and some come again with a number.
    const drawn = drawAliases({ int: () => 0 } as never, language, 1000, [])
    expect(new Set(drawn.map(alias => alias.replace(/ \d+$/, ''))).size).toBe(colours.length * things.length - neverTogether.length)
    for (const pair of neverTogether) expect(drawn.filter(alias => alias.startsWith(pair.join(' ')))).toEqual([])
  })

  test('all pairs of all languages are harmless in each of the four', () => {
    const pairs = languages.flatMap(language => {
      const { colours, things, neverTogether } = aliasWords[language]
      const odd = neverTogether.map(pair => pair.join(' '))
      return colours.flatMap(colour => things.map(thing => `${colour} ${thing}`)).filter(pair => !odd.includes(pair))
    })
    expect(pairs.length).toBeGreaterThan(3000)
    expect(pairs.filter(pair => offensive.test(pair) || wet.test(pair) || pair.split(' ').some(word => people.includes(word)))).toEqual([])
    // The rules can tell: these were in the lists once, or nearly.
    for (const pair of ['Blå Fackla', 'Röd Kukka', 'Grön Kulle', 'Lila Rumpu', 'Sininen Mänty']) expect(pair).toMatch(offensive)
    for (const pair of ['Golden Rain', 'Gyllene Fontän', 'Crimson Wave']) expect(pair).toMatch(wet)
  })
})

describe('in a class', () => {
  let server: Started
  let staff: Browser
  let teacher: Browser
  beforeAll(async () => {
    server = await start()
    staff = await programmeStaff(server)
    teacher = (await schoolWithTeacher(server, staff)).teacher
  })
  afterAll(() => server.stop())

  const newClass = async (by = teacher) =>
    (await granted(by.ask(CreateClass, { body: { name: '4B', schoolYear: 2026, grades: { from: 4, to: 4 } } }))).id
  const make = (id: string, usernames: readonly string[], by = teacher) =>
    by.ask(MakePupils, { params: { id }, body: { usernames: [...usernames], source: 'typed', nobodyProtected: true } })
  const numbered = (count: number, from = 1) => Array.from({ length: count }, (_, at) => `Nr ${from + at}`)

  test('the good lines are made and the others said, line by line', async () => {
    const id = await newClass()
    await granted(make(id, ['Alma']))
    const { made, refused } = await granted(make(id, ['Bo', '', 'alma', 'Cleo', 'CLEO', 'x'.repeat(31), '😀', 'Dan Danielsson']))
    expect(made.map(({ username }) => username)).toEqual(['Bo', 'Cleo', 'Dan Danielsson'])
    expect(refused.map(({ line, fate }) => [line, fate])).toEqual([
      [2, 'empty'],
      [3, 'taken'],
      [5, 'duplicate'],
      [6, 'tooLong'],
      [7, 'signs'],
    ])
    expect((await granted(teacher.ask(GetClass, { params: { id } }))).pupilCount).toBe(4)
    expect(await make(id, ['ALMA', ''])).toMatchObject({ status: 409, body: { refused: 'usernames.refused' } })
  })

  test('a list that is pasted once more makes nobody twice, and says of each line why', async () => {
    const id = await newClass()
    const list = ['Alma', 'Bo', 'Cleo']
    await granted(make(id, list))
    const fates = await granted(teacher.ask(PreviewUsernames, { params: { id }, body: { lines: [...list, 'Dan', ...list] } }))
    expect(fates.map(({ fate }) => fate)).toEqual([...Array(3).fill('taken'), 'make', ...Array(3).fill('taken')])
    expect(await make(id, list)).toMatchObject({ status: 409, body: { refused: 'usernames.refused' } })
    const { made, refused } = await granted(make(id, [...list, 'Dan', 'dan']))
    expect(made.map(({ username }) => username)).toEqual(['Dan'])
    expect(refused.map(({ fate }) => fate)).toEqual(['taken', 'taken', 'taken', 'duplicate'])
    expect((await granted(teacher.ask(GetClass, { params: { id } }))).pupilCount).toBe(4)
  })

  test('ten thousand lines, one line without end and fifty megabytes are refused, and nothing is made', async () => {
    const id = await newClass()
    const preview = (lines: readonly string[]) => teacher.ask(PreviewUsernames, { params: { id }, body: { lines: [...lines] } })
    expect(await preview(numbered(10_000))).toMatchObject({ status: 400, body: { refused: 'input.invalid' } })
    expect(await make(id, numbered(601))).toMatchObject({ status: 400, body: { refused: 'input.invalid' } })
    expect((await preview(['x'.repeat(201)])).status).toBe(400)
    expect((await preview(['x'.repeat(300_000)])).status).toBe(413)
    // The server may hang up before all of it has come.
    const whole = await preview(['x'.repeat(50 * 1024 * 1024)]).catch(() => ({ status: 413 }))
    expect(whole.status).toBe(413)
    expect((await granted(teacher.ask(GetClass, { params: { id } }))).pupils).toEqual([])
  })

  test('the preview says the same and makes nobody', async () => {
    const id = await newClass()
    const fates = await granted(teacher.ask(PreviewUsernames, { params: { id }, body: { lines: ['Alma', 'alma'] } }))
    expect(fates.map(({ fate }) => fate)).toEqual(['make', 'duplicate'])
    expect((await granted(teacher.ask(GetClass, { params: { id } }))).pupils).toEqual([])
  })

  test('a typed name needs the word that nobody is protected, also when it says it was invented', async () => {
    const id = await newClass()
    const ask = (body: Record<string, unknown>) => teacher.ask(MakePupils, { params: { id }, body })
    const unconfirmed = { status: 409, body: { refused: 'protectedIdentity.unconfirmed' } }
    expect(await ask({ usernames: ['Alma'], source: 'typed' })).toMatchObject(unconfirmed)
    expect(await ask({ usernames: ['Blå Lykta', 'Alma'], source: 'invented' })).toMatchObject(unconfirmed)
    expect((await ask({ usernames: ['Alma'], source: 'typed', nobodyProtected: false })).status).toBe(400)
    const { aliases } = await granted(teacher.ask(DrawAliases, { params: { id }, body: { count: 3, language: 'sv', besides: [] } }))
    expect((await ask({ usernames: aliases, source: 'invented' })).status).toBe(200)
    expect((await ask({ usernames: ['Alma'], source: 'typed', nobodyProtected: true })).status).toBe(200)
  })

  test('no pupil is made before the provider has accepted the agreement', async () => {
    const { teacher: early } = await schoolWithTeacher(server, staff, { name: 'Tallskolan', agreement: 'missing' })
    const id = await newClass(early)
    expect(await make(id, ['Alma'], early)).toMatchObject({ status: 409, body: { refused: 'school.noAgreement' } })
    expect(await server.context.storage.model(Pupils).countDocuments({ class: id })).toBe(0)
  })

  test('a class holds five hundred pupils: the five hundred and first is told so, and so is who comes later', async () => {
    const id = await newClass()
    const { made, refused } = await granted(make(id, numbered(501)))
    expect(made).toHaveLength(500)
    expect(refused).toEqual([{ line: 501, text: 'Nr 501', fate: 'classFull' }])
    expect(await make(id, ['Alma'])).toMatchObject({ status: 409, body: { refused: 'class.full' } })
  })

  test('two teachers who make usernames at once do not go over five hundred, and make no username twice', async () => {
    const schoolClass = await newClass()
    await granted(make(schoolClass, numbered(490)))
    const both = await Promise.all([make(schoolClass, [...numbered(8, 1001), 'Alma']), make(schoolClass, ['ALMA', ...numbered(8, 2001)])])
    const made = both.flatMap(({ status, body }) => (status === 200 ? body.made : []))
    expect(made).toHaveLength(10)
    expect(made.filter(({ username }) => /alma/i.test(username)).length).toBeLessThanOrEqual(1)
    const pupils = server.context.storage.model(Pupils)
    expect(await pupils.countDocuments({ class: schoolClass })).toBe(500)
    expect((await granted(teacher.ask(GetClass, { params: { id: schoolClass } }))).pupilCount).toBe(500)
  })
})
