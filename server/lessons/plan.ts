import type { z } from 'zod'
import type { PlanLesson } from '../../shared/api/lessons.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { type Pupil, pupilsOf, type SchoolClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { howFarOf } from '../play/index.ts'
import { drawNames, namesFor } from './names.ts'
import { allStories, isNamed } from './stories.ts'

type Plan = Pick<z.output<typeof PlanLesson.answer>, 'next' | 'names' | 'scenarios'>

/** What a class may play, how far it is in each, what comes next, and what everybody is called; `wish`: names that are liked better. */
export async function planOf(context: Context, schoolClass: SchoolClass, wish: Readonly<Record<string, string>> = {}): Promise<Plan> {
  const pupils = await pupilsOf(context, schoolClass._id)
  const usernames = pupils.map(({ username }) => username)
  const names = drawNames(usernames, wish)
  const far = await howFarOf(
    context,
    pupils.map(({ _id }) => _id),
  )
  const scenarios = allStories().map(story => ({
    id: story.id,
    chapter: story.chapter,
    place: story.place,
    class: howFarIsClass(story, pupils, far),
    people: Object.keys(story.names).map(who => ({ who, names: namesFor(who, usernames) })),
    ...(!isNamed(story, names) && { namesTaken: true as const }),
  }))
  const free = scenarios.filter(({ namesTaken }) => !namesTaken)
  // All finished: then from the beginning, for the other endings.
  const next = free.find(story => story.class !== 'finished') ?? free[0]
  return { next: next?.id ?? '', scenarios, names }
}

/** The story that was chosen, or the next. @throws Refusal not.found, also where somebody in it would be called as a pupil is */
export function storyToOpen({ next, scenarios }: Plan, chosen: string | undefined): string {
  if (chosen === undefined) return next
  const found = scenarios.find(({ id, namesTaken }) => id === chosen && !namesTaken)
  if (!found) throw new Refusal('not.found')
  return found.id
}

/** Half of the class: who was ill once does not hold the class back. */
function howFarIsClass(
  { id }: Scenario,
  pupils: readonly Pupil[],
  far: Awaited<ReturnType<typeof howFarOf>>,
): Plan['scenarios'][number]['class'] {
  const finished = pupils.filter(({ _id }) => far.get(_id)?.finished.includes(id)).length
  if (finished > 0 && finished * 2 >= pupils.length) return 'finished'
  const begun = pupils.some(({ _id }) => far.get(_id)?.begun.includes(id))
  return finished > 0 || begun ? 'begun' : 'notYet'
}
