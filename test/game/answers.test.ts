import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type Answers, type AnswersState, createAnswers } from '../../client/game/lesson/answers.ts'
import { CallRefused } from '../../client/net/call.ts'
import type { Answer, AnswerReply, AnyAnswer, PlayerAnswer } from '../../shared/api/play.ts'
import { Scenario } from '../../shared/content/schema.ts'
import { type Run, startRun, step } from '../../shared/play/scenario.ts'

const address = new URL('../../shared/content/scenarios/newcomer-never-picked/scenario.json', import.meta.url)
const scenario = Scenario.parse(JSON.parse(readFileSync(address, 'utf8')))
const pupil = 'PPPPPPPPPPPPPPPPPPPPPP'
const start: Answer['input'] = { type: 'start' }
const seen: Answer['input'] = { type: 'see', noticed: [] }
const felt: Answer['input'] = { type: 'feel', face: 'sad', strength: 2 }

test('an answer is shown at once and saved when the server has it', async () => {
  const { server, tablet } = inClass()
  const { answers, settled } = tablet()
  expect(answers.give(scenario.id, start)).toEqual({})
  expect(answers.state().saved).toBe('saving')
  expect(answers.state().progress.runs[scenario.id]?.scene).toBe(scenario.first)
  await settled()
  expect(answers.state().saved).toBe('saved')
  expect(server.number()).toBe(1)
})

test('what the rules do not offer here is not sent', async () => {
  const { server, tablet } = inClass()
  const { answers } = tablet()
  expect(answers.give(scenario.id, felt)).toBeUndefined()
  expect(server.sent).toEqual([])
})

test('a lost reply is asked for again with the same id, and has one effect', async () => {
  const { server, tablet } = inClass()
  server.failAfter(1)
  const { answers, settled, told } = tablet()
  answers.give(scenario.id, start)
  await settled()
  expect(server.sent.map(({ id }) => id)).toEqual([server.sent[0]?.id, server.sent[0]?.id])
  expect(server.number()).toBe(1)
  expect(told.map(({ saved }) => saved)).toContain('notSaved')
  expect(answers.state().saved).toBe('saved')
})

test('three quick answers go one at a time, in their order, numbered without a gap', async () => {
  const { server, tablet } = inClass()
  const { answers, settled } = tablet()
  for (const input of [start, seen, felt]) answers.give(scenario.id, input)
  await settled()
  expect(server.sent.map(({ number, input }) => [number, input.type])).toEqual([
    [1, 'start'],
    [2, 'see'],
    [3, 'feel'],
  ])
  expect(server.mostAtOnce()).toBe(1)
})

test('a tablet that is behind takes the server’s word', async () => {
  const { server, tablet } = inClass()
  const { answers, settled } = tablet()
  await server.playElsewhere([start, seen])
  answers.give(scenario.id, start)
  await settled()
  expect(answers.state().progress).toMatchObject({ number: 2, runs: { [scenario.id]: { scene: server.run()?.scene } } })
  expect(answers.state().saved).toBe('saved')
})

test('what the server makes of an answer wins over the tablet’s guess', async () => {
  const { server, tablet } = inClass()
  server.changeNextRun(run => ({ ...run, heat: 3, feeling: -3 }))
  const { answers, settled } = tablet()
  answers.give(scenario.id, start)
  await settled()
  expect(answers.state().progress.runs[scenario.id]).toMatchObject({ heat: 3, feeling: -3 })
})

test('a page that is loaded again sends what waits, and only what the server does not have', async () => {
  const { server, tablet, kept } = inClass()
  server.goOffline()
  const before = tablet()
  for (const input of [start, seen, felt]) before.answers.give(scenario.id, input)
  await before.notSaved()
  before.answers.stop()
  const ids = (JSON.parse(kept.text ?? '{}') as { answers: Answer[] }).answers.map(({ id }) => id)
  server.comeBack()
  await server.take(ids[0] ?? '')
  const after = tablet()
  expect(after.answers.state().progress.number).toBe(3)
  await after.settled()
  expect(server.number()).toBe(3)
  expect(server.taken.map(({ id }) => id)).toEqual(ids)
})

test('what another pupil left in the tab is never sent', async () => {
  const { server, tablet, kept } = inClass()
  kept.text = JSON.stringify({
    pupil: 'OOOOOOOOOOOOOOOOOOOOOO',
    answers: [{ id: 'A'.repeat(22), number: 1, scenario: scenario.id, input: { type: 'start' } }],
  })
  const { answers } = tablet()
  expect(answers.state()).toMatchObject({ saved: 'saved', progress: { number: 0 } })
  expect(server.sent).toEqual([])
})

test('after the lesson’s end all that waits is handed in', async () => {
  const { server, tablet, kept } = inClass()
  server.goOffline()
  const { answers, notSaved } = tablet()
  answers.give(scenario.id, start)
  answers.give(scenario.id, seen)
  await notSaved()
  server.comeBack()
  await answers.handIn()
  expect(server.number()).toBe(2)
  expect(kept.text).toContain('"answers":[]')
})

test('handing in ends when the server takes nothing more', async () => {
  const { server, tablet } = inClass()
  server.refuse('lesson.ended')
  const { answers } = tablet()
  answers.give(scenario.id, start)
  await answers.handIn()
  expect(answers.give(scenario.id, start)).toBeUndefined()
  expect(server.number()).toBe(0)
})

test('what is gone from the server is left out: the pupil comes to the map, and its other answers are handed in', async () => {
  const { server, tablet, kept, gone } = inClass()
  server.goOffline()
  const before = tablet()
  before.answers.giveAny({ card: 'gone-card', input: { done: true } })
  for (const input of [start, seen]) before.answers.give(scenario.id, input)
  await before.notSaved()
  before.answers.stop()
  // Loaded again, without the story that it was in: of that only the server can say that it is gone.
  const { pupil: of, answers } = JSON.parse(kept.text ?? '{}') as { pupil: string; answers: AnyAnswer[] }
  const inGone = [1, 2].map(at => ({ id: `G${at}`.padEnd(22, 'g'), number: at, scenario: 'gone-story', input: { type: 'goOn' } }))
  const [card, ...others] = answers.map(answer => ({ ...answer, number: answer.number + 2 }))
  kept.text = JSON.stringify({ pupil: of, answers: [...inGone, card, ...others] })
  server.comeBack()
  const after = tablet()
  expect(after.answers.state().progress).toMatchObject({ number: 5, iDo: ['gone-card'], runs: { [scenario.id]: {} } })
  await after.settled()
  expect(gone()).toBe(2)
  expect(server.taken.map(({ id, number }) => ({ id, number }))).toEqual(others.map(({ id }, at) => ({ id, number: at + 1 })))
  expect(after.answers.state().progress).toMatchObject({ number: 2, iDo: [], runs: { [scenario.id]: { scene: server.run()?.scene } } })
})

test.each(['tooMany.tries', 'server.busy'] as const)(
  'an answer that is refused with %s waits, and is sent again until it is taken',
  async code => {
    const { server, tablet, kept } = inClass()
    server.refuse(code)
    const { answers, settled, notSaved } = tablet()
    for (const input of [start, seen, felt]) answers.give(scenario.id, input)
    await notSaved()
    expect(answers.state().progress.number).toBe(3)
    expect((JSON.parse(kept.text ?? '{}') as { answers: Answer[] }).answers).toHaveLength(3)
    server.comeBack()
    await settled()
    expect(server.taken.map(({ number }) => number)).toEqual([1, 2, 3])
  },
)

/** A server that plays by the rules, and tablets that share one tab's storage. */
function inClass() {
  const kept: { text: string | undefined } = { text: undefined }
  const server = createServer()
  let timesGone = 0
  const tablet = () => {
    const told: AnswersState[] = []
    let ids = 0
    const answers: Answers = createAnswers({
      player: server.player(),
      contents: { scenario: id => (id === scenario.id ? scenario : undefined), recognition: () => undefined },
      send: server.send,
      askPlayer: async () => server.player(),
      kept: {
        read: () => kept.text,
        write: text => {
          kept.text = text
        },
      },
      newId: () => `${String(told.length).padStart(4, '0')}${String(++ids).padStart(18, 'i')}`,
      pause: () => new Promise(resolve => setImmediate(resolve)),
      changed: state => told.push(state),
      gone: () => {
        timesGone += 1
      },
    })
    const until = async (saved: AnswersState['saved']) => {
      while (answers.state().saved !== saved) await new Promise(resolve => setImmediate(resolve))
    }
    return { answers, told, settled: () => until('saved'), notSaved: () => until('notSaved') }
  }
  return { server, tablet, kept, gone: () => timesGone }
}

function createServer() {
  const sent: Answer[] = []
  const taken: Answer[] = []
  let run: Run | undefined
  let last: { id: string; reply: AnswerReply } | undefined
  let number = 0
  let refused: ConstructorParameters<typeof CallRefused>[0] | undefined
  let repliesUntilLoss = Number.POSITIVE_INFINITY
  let change = (before: Run) => before
  let atOnce = 0
  let mostAtOnce = 0
  const take = (answer: Answer): AnswerReply => {
    if (last?.id === answer.id) return last.reply
    if (answer.number !== number + 1) throw new CallRefused('answer.outOfOrder')
    const stepped =
      answer.input.type === 'start'
        ? { run: startRun(scenario, 7) }
        : run && answer.input.type !== 'startAgain' && step(scenario, run, answer.input)
    if (!stepped || 'refused' in stepped) throw new CallRefused('choice.notOffered')
    run = stepped.run && change(stepped.run)
    number += 1
    taken.push(answer)
    const reply = { number, ...(run && { run }) } as AnswerReply
    last = { id: answer.id, reply }
    return reply
  }
  const send = async (answer: AnyAnswer): Promise<AnswerReply> => {
    if ('scenario' in answer) sent.push(answer)
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    await new Promise(resolve => setImmediate(resolve))
    atOnce -= 1
    if (refused) throw new CallRefused(refused)
    if (!('scenario' in answer) || answer.scenario !== scenario.id) throw new CallRefused('not.found')
    const reply = take(answer)
    repliesUntilLoss -= 1
    if (repliesUntilLoss === 0) throw new CallRefused('offline')
    return reply
  }
  const player = (): PlayerAnswer => ({
    ...{
      id: pupil,
      username: 'Amber Lantern',
      language: 'en',
      lesson: 'L'.repeat(22),
      country: 'SE',
      grade: 4,
      scenarios: [],
      recognitions: [],
      cards: [],
      names: {},
    },
    figure: { kind: 'fox', fur: 'own', pattern: 'plain', extra: 'none', color: '#3fa7d6' },
    progress: {
      number,
      runs: (run ? { [scenario.id]: run } : {}) as PlayerAnswer['progress']['runs'],
      endings: {},
      stickers: [],
      knows: {},
      known: [],
      iDo: [],
    },
  })
  return {
    ...{ sent, taken, send, player },
    run: () => run,
    number: () => number,
    mostAtOnce: () => mostAtOnce,
    failAfter: (replies: number) => {
      repliesUntilLoss = replies
    },
    goOffline: () => {
      refused = 'offline'
    },
    comeBack: () => {
      refused = undefined
    },
    refuse: (code: typeof refused) => {
      refused = code
    },
    changeNextRun: (how: typeof change) => {
      change = how
    },
    /** One that arrived although its reply was lost. */
    take: async (id: string) => {
      const answer = sent.find(each => each.id === id)
      if (answer) take(answer)
    },
    playElsewhere: async (inputs: readonly Answer['input'][]) => {
      for (const [at, input] of inputs.entries()) take({ id: `E${at}`.padEnd(22, 'e'), number: number + 1, scenario: scenario.id, input })
    },
  }
}
