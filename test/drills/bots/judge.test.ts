import { expect, test } from '@jest/globals'
import { scenarioOf } from '../../../server/play/index.ts'
import type { Answer } from '../../../shared/api/play.ts'
import { seededChance } from '../../../shared/play/chance.ts'
import { type Run, startRun, step } from '../../../shared/play/scenario.ts'
import { chooseInput } from './choose.ts'
import { type Journal, openJournal } from './journal.ts'
import { judge, type Stored } from './judge.ts'
import { replay } from './replay.ts'

const content = scenarioOf('newcomer-never-picked')
const periods = ['week:2026-W41', 'year:2026']
const year = 'year:2026'

test('a store that holds what was confirmed is found right', () => {
  const journal = played(9)
  expect(judgeOne(journal, storedAfter(journal))).toEqual({ lost: 0, doubled: 0, wrong: [] })
})

test('a confirmed answer that the store lost is found', () => {
  const journal = played(9)
  const kept: Journal = { ...journal, acknowledged: journal.acknowledged.slice(0, -1) }
  const { lost, wrong } = judgeOne(journal, storedAfter(kept))
  expect(lost).toBe(1)
  expect(wrong).not.toEqual([])
})

test('an answer that had two effects is found', () => {
  const journal = played(9)
  const stored = storedAfter(journal)
  const progress = stored.progress.get('pupil')
  if (!progress) throw new Error('nothing was stored')
  const twice = { ...stored, progress: new Map([['pupil', { ...progress, number: progress.number + 1 }]]) }
  expect(judgeOne(journal, twice).doubled).toBe(1)
})

test('a pupil that was counted twice, or not at all, is found', () => {
  const journal = played(9)
  const stored = storedAfter(journal)
  const twice = { ...stored, counters: new Map([...stored.counters].map(([key, n]) => [key, n + 1])) }
  const never = { ...stored, counters: new Map<string, number>() }
  for (const wrongly of [twice, never]) expect(judgeOne(journal, wrongly).wrong).toHaveLength(stored.counters.size)
})

test('a request for a talk that the store lost, or kept though it was taken back, is found', () => {
  const journal = played(3)
  journal.requests.add('mine')
  const stored = storedAfter(journal)
  expect(judgeOne(journal, { ...stored, requests: new Map() }).wrong).toHaveLength(1)
  expect(judgeOne(journal, { ...stored, requests: new Map([['pupil', ['mine', 'taken back']]]) }).wrong).toHaveLength(1)
})

test('a reply that says other than the rules is found', () => {
  const journal = played(3)
  const [, second] = journal.acknowledged
  if (!second?.reply.run) throw new Error('the second answer goes on with a run')
  const bent: Journal = { ...journal, acknowledged: [...journal.acknowledged] }
  bent.acknowledged[1] = { ...second, reply: { ...second.reply, run: { ...second.reply.run, heat: 9 } } }
  expect(judgeOne(bent, storedAfter(journal)).wrong).toHaveLength(1)
})

/** As a server in order would confirm so many answers. */
function played(answers: number): Journal {
  const journal = openJournal()
  const chance = seededChance(7)
  let run: Run | undefined
  for (let number = 1; number <= answers; number += 1) {
    const input = chooseInput(content, run, false, chance)
    const answer: Answer = { id: `answer-${number}`, number, scenario: content.id, input }
    const next = input.type === 'start' || input.type === 'startAgain' || !run ? { run: startRun(content, 7) } : step(content, run, input)
    if ('refused' in next) throw new Error('what is offered was refused')
    const finished = 'finished' in next ? next.finished : undefined
    run = next.run
    journal.acknowledged.push({
      answer,
      reply: {
        number,
        ...(run && { run: { ...run } }),
        ...(finished && { finished: { ending: finished.ending, stickers: [...finished.stickers] } }),
      },
    })
  }
  return journal
}

function storedAfter({ acknowledged, requests }: Journal): Stored {
  const { number, run, endings, stickers, counted } = replay(content, acknowledged)
  const last = acknowledged.at(-1)
  const strokes = [...counted].flatMap(stroke =>
    (stroke === 'player|' ? periods : [year]).map(period => [`${period}|${stroke}`, 1] as const),
  )
  return {
    progress: new Map([
      [
        'pupil',
        {
          number,
          runs: run ? { [content.id]: run } : {},
          endings: { [content.id]: [...endings] },
          stickers: [...stickers],
          pending: [],
          ...(last && { lastAnswer: { id: last.answer.id, reply: last.reply } }),
        },
      ],
    ]),
    counters: new Map(strokes),
    requests: new Map([['pupil', [...requests]]]),
  }
}

const judgeOne = (journal: Journal, stored: Stored) => judge(content, new Map([['pupil', journal]]), stored, { periods, year })
