import type { Scenario } from '../../shared/content/schema.ts'
import type { ScenarioInput } from '../../shared/play/input.ts'
import { sceneOf } from '../../shared/play/scenario.ts'
import type { Pupil } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { countedOf, endLesson, openLesson } from '../lessons/index.ts'
import { findProgress, giveAnswer, scenarioOf } from '../play/index.ts'
import type { DemoSchool } from './make-schools.ts'

/** Few enough that the stories last the weeks: going back after their end would not count. The class that is shown gets through several. */
const answersIn = (school: number) => (school === 0 ? 3 : 1)
/** The week in which one school of the second country has a day off: two schools are too few, so its cell is withheld. */
const weekWithTooFew = 4

/** Bots play a lesson a week in each class, by the same commands as tablets do. `travel` sets the clock to a week and a minute of it. */
export async function playWeeks(
  context: Context,
  schools: readonly DemoSchool[],
  weeks: number,
  travel: (week: number, minute: number) => void,
) {
  for (let week = 0; week < weeks; week += 1) {
    travel(week, 0)
    for (const [index, school] of schools.entries()) {
      const isAway = week === weekWithTooFew && school.country === 'NO' && index === schools.length - 1
      if (!isAway) await playLesson(context, school, week, index, minute => travel(week, minute))
    }
  }
}

async function playLesson(
  context: Context,
  { schoolClass, pupils }: DemoSchool,
  week: number,
  index: number,
  at: (minute: number) => void,
) {
  const lesson = await openLesson(context, schoolClass, 45, { chapters: [1] })
  const counted = await countedOf(context, lesson)
  // Some are ill, some joined later in the term.
  const present = pupils.filter((_, seat) => (seat * 7 + week * 3 + index) % 9 !== 0 && seat < 10 + week + (index % 3))
  at(10)
  await Promise.all(
    present.map(async pupil => {
      for (let answer = 0; answer < answersIn(index); answer += 1) await answerOnce(context, pupil, counted, week + index + answer)
    }),
  )
  at(40)
  await endLesson(context, lesson)
}

/** In the story that it is in, else in the next that it has not finished. */
async function answerOnce(context: Context, pupil: Pupil, counted: Awaited<ReturnType<typeof countedOf>>, mood: number) {
  const { number, runs, endings } = await findProgress(context, pupil._id)
  const open = counted.lesson?.open ?? []
  const id = open.find(each => runs[each]) ?? open.find(each => !endings[each])
  if (id === undefined) return
  const content = scenarioOf(id)
  const give = (input: ScenarioInput | { readonly type: 'start' }, n: number) =>
    giveAnswer(context, pupil._id, counted, { id: context.secrets.id(), number: n, scenario: content.id, input })
  const run = runs[content.id]
  if (run) await give(someInput(content, run, mood), number + 1)
  else {
    const { run: begun } = await give({ type: 'start' }, number + 1)
    if (begun) await give(someInput(content, begun, mood), number + 2)
  }
}

/** Something that the present scene offers; another thing with another mood. */
function someInput(content: Scenario, run: { scene: string }, mood: number): ScenarioInput {
  const scene = sceneOf(content, run)
  const one = <T>(items: readonly T[]): T => items[mood % items.length] as T
  switch (scene.kind) {
    case 'see':
      return { type: 'see', noticed: scene.notice.map(({ id }) => id) }
    case 'feel':
      return { type: 'feel', face: mood % 2 ? 'sad' : 'worried', strength: 2 }
    case 'decide':
      return { type: 'choose', choice: one(scene.choices.filter(({ kind }) => kind !== 'harm')).id }
    case 'say':
      return { type: 'say', start: one(scene.starts), middle: one(scene.middles), tone: one(scene.tones) }
    default:
      return { type: 'goOn' }
  }
}
