import { expect, test } from '@jest/globals'
import { createSlowedTries } from '../../server/http/slowed-tries.ts'

const createCodeTries = () => createSlowedTries({ tries: 300, perSeconds: 600, everyMs: 40 })

const none = async () => undefined
const found = async () => 'a lesson'
/** Mistypes so often, in turns as a class does. */
async function mistype(tries: ReturnType<typeof createCodeTries>, address: string, times: number) {
  for (let done = 0; done < times; done += 20) await Promise.all(Array.from({ length: 20 }, () => tries.lookUp(address, none)))
}

test('three hundred mistyped codes from one address slow nobody down', async () => {
  const tries = createCodeTries()
  await mistype(tries, 'town', 280)
  const begunAt = performance.now()
  expect(await Promise.all(Array.from({ length: 200 }, () => tries.lookUp('town', found)))).toEqual(
    Array.from({ length: 200 }, () => 'a lesson'),
  )
  expect(performance.now() - begunAt).toBeLessThan(1000)
})

test('who searches on is slowed down, and the right code still opens from the same address', async () => {
  const tries = createCodeTries()
  await mistype(tries, 'school', 300)
  const begunAt = performance.now()
  const guesses = Array.from({ length: 20 }, () => tries.lookUp('school', none))
  expect(await tries.lookUp('school', found)).toBe('a lesson')
  await Promise.all(guesses)
  // Twenty-one turns of forty milliseconds.
  expect(performance.now() - begunAt).toBeGreaterThan(19 * 40)
  // Another address notices nothing.
  expect(await tries.lookUp('home', found)).toBe('a lesson')
})

test('who floods is told to come again, instead of being let to wait for ever', async () => {
  const tries = createCodeTries()
  await mistype(tries, 'flood', 300)
  const flood = Array.from({ length: 600 }, () => tries.lookUp('flood', none).catch((refusal: Error) => refusal.message))
  expect(await Promise.race(flood.slice(520))).toBe('server.busy')
})

test('each pupil who signs in makes up for one mistyped code', async () => {
  const tries = createCodeTries()
  await mistype(tries, 'big school', 300)
  for (let pupil = 0; pupil < 40; pupil += 1) await tries.cameIn('big school')
  const begunAt = performance.now()
  await Promise.all(Array.from({ length: 30 }, () => tries.lookUp('big school', found)))
  expect(performance.now() - begunAt).toBeLessThan(30 * 40)
})

test('a burst that is all inside before the first answer is slowed down as well', async () => {
  const tries = createSlowedTries({ tries: 30, perSeconds: 600, everyMs: 40 })
  const begunAt = performance.now()
  await Promise.all(Array.from({ length: 70 }, () => tries.lookUp('burst', none)))
  // At most twenty were under way when the thirtieth was counted.
  expect(performance.now() - begunAt).toBeGreaterThan(18 * 40)
})

test('a burst too long to wait for is told to come again', async () => {
  const tries = createSlowedTries({ tries: 30, perSeconds: 600, everyMs: 1000 })
  const burst = Array.from({ length: 120 }, () => tries.lookUp('burst', none).catch((refusal: Error) => refusal.message))
  expect(await Promise.race(burst.slice(50))).toBe('server.busy')
})
