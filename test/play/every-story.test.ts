import { expect, describe as group, test } from '@jest/globals'
import fc from 'fast-check'
import { loadContent } from '../../server/play/index.ts'
import { endingsFrom } from '../../shared/content/explore.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { isSupported } from '../../shared/content/lint-support.ts'
import type { Message, Scenario } from '../../shared/content/schema.ts'
import { messageKey, textKeys, textOf } from '../../shared/content/texts.ts'
import { describe } from '../../shared/play/describe.ts'
import { beatOf, decisions, endingOf, type Run, sceneOf, startAgain, startRun, step } from '../../shared/play/scenario.ts'
import { wayOf } from '../../shared/play/stickers.ts'
import { type Offers, type PupilView, view } from '../../shared/play/view.ts'
import { allParts, waysThrough } from './bots.ts'
import { anyInput, isInRange, picks, playOn } from './playing.ts'

const books = [...loadContent().scenarios.values()].map(book => [book.data.id, book] as const)
const levels = ['young', 'older'] as const

test('there are stories to play', () => {
  expect(books.length).toBeGreaterThan(0)
})

group.each(books)('%s', (_, { data: scenario, texts }) => {
  const ways = waysThrough(scenario)

  test('bots come through every scene, every choice, every phrase and every ending', () => {
    const scenes = new Set(ways.flatMap(({ runs }) => runs.map(({ scene }) => scene)))
    expect([...scenes].sort()).toEqual(Object.keys(scenario.scenes).sort())
    expect(new Set(ways.map(({ finished }) => finished.ending))).toEqual(new Set(scenario.endings.map(({ id }) => id)))
    const chosen = new Set(
      ways.flatMap(({ inputs, runs }) =>
        inputs.flatMap((input, at) => (input.type === 'choose' ? [`${runs[at]?.scene}.choice:${input.choice}`] : [])),
      ),
    )
    expect([...chosen].sort()).toEqual(
      allParts(scenario)
        .filter(part => part.includes('.choice:'))
        .sort(),
    )
  })

  test.each(languages)('every text is shown to some pupil on the way, in %s, whole and with its names', language => {
    for (const names of threeCasts(scenario)) {
      for (const level of levels) {
        const seen = new Map<string, string>()
        const read = (key: string) => seen.set(key, textOf(texts[language], key, level, names))
        for (const key of aroundTheStory(scenario)) read(key)
        for (const { runs, finished } of ways) {
          for (const run of runs) {
            const now = view(scenario, run, 'pupil')
            for (const key of [...keysShown(now), ...messagesIn(scenario, run.scene)]) read(key)
            seen.set(`in words: ${run.scene}`, describe(now, texts[language], level, names))
          }
          for (const part of ['title', 'text', 'alt']) read(`ending.${finished.ending}.${part}`)
          for (const sticker of finished.stickers) read(`sticker.${wayOf(sticker)}`)
        }
        for (const [key, text] of seen) expect([key, text]).toEqual([key, expect.stringMatching(/^[^{}⟨⟩]+$/)])
        expect([...textKeys(scenario)].filter(key => !seen.has(key) && !isInWords(key))).toEqual([])
      }
    }
  })

  test('whatever a pupil does, the story ends, with support', () => {
    fc.assert(
      fc.property(picks, choices => {
        const { finished, runs } = playOn(startRun(scenario, 1), choices, scenario)
        const ending = scenario.endings.find(({ id }) => id === finished?.ending)
        expect([ending?.id, ending && isSupported(scenario, ending, runs.at(-1) as Run)]).toEqual([ending?.id, true])
        const wide = runs.filter(run => {
          const scene = sceneOf(scenario, run)
          return scene.kind === 'decide' && scene.choices.length >= 4
        })
        expect(wide.length).toBeGreaterThanOrEqual(2)
        expect(runs.some(run => sceneOf(scenario, run).kind === 'otherSide')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('no number leaves its range, no beat goes back, nobody joins the audience, and support stays in reach', () => {
    fc.assert(
      fc.property(picks, choices => {
        const { runs } = playOn(startRun(scenario, 1), choices, scenario)
        for (const [index, run] of runs.entries()) {
          expect(isInRange(run)).toBe(true)
          expect(Object.keys(run.audience).sort()).toEqual([...scenario.bystanders].sort())
          expect(beatOf(scenario, run)).toBeGreaterThanOrEqual(index === 0 ? 1 : beatOf(scenario, runs[index - 1] as Run))
          expect(endingsFrom(scenario, { scene: run.scene, numbers: run }).size).toBeGreaterThan(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('what a scene does not offer is refused', () => {
    fc.assert(
      fc.property(picks, fc.nat(20), anyInput, (choices, turn, input) => {
        const { runs } = playOn(startRun(scenario, 1), choices, scenario)
        const run = runs[turn % runs.length] as Run
        const before = JSON.stringify(run)
        const stepped = step(scenario, run, input)
        if ('refused' in stepped) expect(JSON.stringify(run)).toBe(before)
        else expect(isOffered(view(scenario, run, 'pupil').offers, input)).toBe(true)
      }),
    )
  })

  test('a tablet’s view of a scene says nothing of what a choice leads to', () => {
    for (const run of ways.flatMap(({ runs }) => runs)) {
      expect(JSON.stringify(view(scenario, run, 'pupil').offers)).not.toMatch(/"(next|effects|seed|from|support)":/)
    }
  })

  test('after doing nothing nobody feels worse because of the player, and fetching help always helps something', () => {
    for (const { inputs, runs } of ways) {
      for (const [index, input] of inputs.entries()) {
        const run = runs[index]
        const scene = run && scenario.scenes[run.scene]
        if (!run || input.type !== 'choose' || scene?.kind !== 'decide') continue
        const choice = scene.choices.find(({ id }) => id === input.choice)
        const after = runs.slice(index + 1)
        const until = after.findIndex(({ scene: id }) => scenario.scenes[id]?.kind === 'decide')
        const soon = until < 0 ? after : after.slice(0, until + 1)
        if (choice?.kind === 'nothing') for (const each of soon) expect(each.feeling).toBeGreaterThanOrEqual(run.feeling)
        if (choice?.kind === 'help')
          expect([`${run.scene}.${choice.id}`, soon.some(each => isBetter(run, each))]).toEqual([`${run.scene}.${choice.id}`, true])
      }
    }
  })

  test('a what-if from any decision goes on to an ending and earns nothing', () => {
    for (const from of decisions(scenario)) {
      fc.assert(
        fc.property(picks, choices => {
          const { finished, earned } = playOn(startAgain(scenario, 1, from), choices, scenario)
          expect(earned).toEqual([])
          expect(finished).toBeDefined()
        }),
        { numRuns: 10 },
      )
    }
  })

  test('the same answers give the same run, and the ending is a function of the numbers', () => {
    for (const { inputs, runs, finished } of ways) {
      let run: Run | undefined = startRun(scenario, 1)
      for (const [index, input] of inputs.entries()) {
        expect(run).toEqual(runs[index])
        const stepped: ReturnType<typeof step> = step(scenario, run as Run, input)
        if ('refused' in stepped) throw new Error('refused')
        run = stepped.run
      }
      expect(endingOf(scenario, runs.at(-1) as Run).id).toBe(finished.ending)
    }
  })
})

/** The first, second and third name of everybody who has three. */
const threeCasts = ({ names }: Scenario) =>
  [0, 1, 2].map(at => Object.fromEntries(Object.entries(names).map(([who, all]) => [who, all[at] ?? ''])))

/** What stands on a drawn screen, from the beginning and by now. */
const messagesIn = ({ screen, scenes }: Scenario, scene: string) => [
  ...(screen ? ['screen.title', ...screen.messages.flatMap(message => wordsOf(message))] : []),
  ...(scenes[scene]?.messages ?? []).flatMap(message => wordsOf(message, scene)),
]
const wordsOf = ({ id, picture }: Message, scene?: string) => [
  messageKey(id, scene),
  ...(picture ? [`${messageKey(id, scene)}.picture`] : []),
]

const aroundTheStory = ({ cast, bystanders }: Scenario) => [
  ...['title', 'goal', 'intro', 'debrief'],
  ...[cast.happensTo, cast.leads, ...cast.adults, ...bystanders, 'you'].map(who => `name.${who}`),
]
/** Of these the description is made, of those that hold at the moment. */
const isInWords = (key: string) => /^(mood|audience)\.|^adultHere$/.test(key)

/** What the screen of each beat reads. */
function keysShown({ scene, offers }: PupilView): string[] {
  const at = `scene.${scene}`
  switch (offers.kind) {
    case 'see':
      return [`${at}.alt`, `${at}.question`, ...offers.notice.map(({ id }) => `${at}.notice.${id}`)]
    case 'feel':
      return [
        `${at}.alt`,
        `${at}.question`,
        `${at}.feedback`,
        ...offers.faces.map(face => `face.${face}`),
        ...[1, 2, 3].map(n => `strength.${n}`),
      ]
    case 'decide':
      return [`${at}.alt`, `${at}.question`, ...offers.choices.map(({ id }) => `${at}.choice.${id}`)]
    case 'say':
      return [
        ...[`${at}.alt`, `${at}.question`],
        ...offers.starts.map(id => `${at}.start.${id}`),
        ...offers.middles.map(id => `${at}.middle.${id}`),
        ...offers.tones.map(tone => `tone.${tone}`),
      ]
    case 'happens':
      return [`${at}.alt`, `${at}.because`, ...offers.lines.flatMap(({ id, who }) => [`${at}.line.${id}`, `name.${who}`])]
    case 'otherSide':
      return [`${at}.alt`, `${at}.question`, ...offers.thoughts.flatMap(({ id, who }) => [`${at}.thought.${id}`, `name.${who}`])]
  }
}

function isOffered(offers: Offers, input: { readonly type: string } & Record<string, unknown>): boolean {
  if (offers.kind === 'decide') return input.type === 'choose' && offers.choices.some(({ id }) => id === input.choice)
  if (offers.kind === 'say')
    return input.type === 'say' && offers.starts.some(id => id === input.start) && offers.middles.some(id => id === input.middle)
  const answers = { see: 'see', feel: 'feel', happens: 'goOn', otherSide: 'goOn' } as const
  return input.type === answers[offers.kind]
}

function isBetter(before: Run, after: Run): boolean {
  const count = (run: Run, state: string) => Object.values(run.audience).filter(each => each === state).length
  return (
    after.feeling > before.feeling ||
    after.heat < before.heat ||
    (after.adultHere === true && before.adultHere !== true) ||
    count(after, 'standingWith') > count(before, 'standingWith') ||
    count(after, 'laughing') < count(before, 'laughing')
  )
}
