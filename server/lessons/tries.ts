import type { Secret } from '../../shared/api/secret.ts'
import { isSecretOf, type Pupil } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { inTurn } from '../play/index.ts'
import { changeLesson, findLesson } from './change-lesson.ts'
import { doorOf, type Knock, knocksPerUsername, type Lesson, triesBeforeResting, triesBeforeWaiting } from './model.ts'

/** So long a username rests after a wrong try, once there were many in its lesson. */
const restMs = 5000
type AtTheDoor = { readonly lesson: Lesson; readonly pupil: Pupil; readonly tab: string; readonly hasCard: boolean }

/**
 * One try after the other, each with the count as it stands then: many at once are no way around the five. What is tried without the
 * card never counts for who holds it, so that nobody can lock a classmate out.
 * @throws Refusal pictures.wrong, pictures.waiting (for the teacher's tap), pictures.resting (for some seconds)
 */
export function checkSecret(context: Context, at: AtTheDoor, given: Secret): Promise<void> {
  const door = doorOf(at.pupil._id, at)
  return inTurn(`door ${door}`, async () => tryOnce(context, { ...at, lesson: await findLesson(context, {}, at.lesson._id) }, door, given))
}

async function tryOnce(context: Context, { lesson, pupil, tab }: AtTheDoor, door: string, given: Secret) {
  const wait = async () => {
    await knock(context, lesson, { pupil: pupil._id, tab, why: 'pictures' })
    throw new Refusal('pictures.waiting')
  }
  if (isClosed(lesson, door)) return wait()
  if ((lesson.restsUntil?.[door] ?? 0) > context.clock.now()) throw new Refusal('pictures.resting')
  if (await isSecretOf(context, pupil, given)) {
    if (lesson.tries[door]) await changeLesson(context, lesson, now => forgiven(now, [door]))
    return
  }
  const counted = await changeLesson(context, lesson, now => countWrong(now, door, context.clock.now()))
  if (isClosed(counted, door)) return wait()
  throw new Refusal('pictures.wrong')
}

const isClosed = ({ tries }: Lesson, door: string) => (tries[door] ?? 0) >= triesBeforeWaiting

function countWrong({ tries, wrongTries = 0, restsUntil = {} }: Lesson, door: string, now: Date): Partial<Lesson> {
  const resting = Object.entries(restsUntil).filter(([, until]) => until > now)
  return {
    tries: { ...tries, [door]: (tries[door] ?? 0) + 1 },
    wrongTries: wrongTries + 1,
    ...(wrongTries >= triesBeforeResting && {
      restsUntil: { ...Object.fromEntries(resting), [door]: new Date(now.getTime() + restMs) },
    }),
  }
}

/** What was wrong at these doors is forgotten; the lesson's own count stays. */
export function forgiven(
  { tries, restsUntil }: { readonly tries: Lesson['tries']; readonly restsUntil?: Lesson['restsUntil'] | undefined },
  doors: readonly string[],
): Partial<Lesson> {
  const without = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).filter(([door]) => !doors.includes(door)))
  return { tries: without(tries), ...(restsUntil && { restsUntil: without(restsUntil) }) }
}

/** Somebody waits for the teacher's tap, in one browser; of many browsers for one username the newest few. */
export const knock = (context: Context, lesson: Lesson, { pupil, tab, why }: Knock) =>
  changeLesson(context, lesson, ({ knocks }) => {
    if (knocks.some(each => each.pupil === pupil && each.tab === tab && each.why === why)) return undefined
    const others = knocks.filter(each => each.pupil !== pupil)
    const newest = [...knocks.filter(each => each.pupil === pupil && each.tab !== tab), { pupil, tab, why }].slice(-knocksPerUsername)
    return { knocks: [...others, ...newest] }
  })
