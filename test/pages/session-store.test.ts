import { expect, test } from '@jest/globals'
import { createSessionStore, type Opened } from '../../client/adults/session-store.ts'
import { CallRefused } from '../../client/net/call.ts'

const openedWith = (token: string): Opened => ({
  token,
  expiresInS: 900,
  me: { id: 'A'.repeat(22), email: 'staff@programme.example', language: 'en', active: { role: 'programme' }, memberships: [] },
})

/** A server whose answers to a refresh are given one by one. */
function serverThatWaits() {
  const waiting: { resolve: (opened: Opened) => void; reject: (error: Error) => void }[] = []
  return {
    refresh: () => new Promise<Opened>((resolve, reject) => waiting.push({ resolve, reject })),
    asked: () => waiting.length,
    answer: (token: string) => waiting.at(-1)?.resolve(openedWith(token)),
    refuse: (error: Error) => waiting.at(-1)?.reject(error),
  }
}

test('however many calls find the token too old, it is renewed once and all go on with the new one', async () => {
  const server = serverThatWaits()
  const store = createSessionStore(server.refresh, () => 0)
  store.open(openedWith('old'))
  const calls = [store.session.renew(), store.session.renew(), store.session.renew()]
  expect(server.asked()).toBe(1)
  server.answer('new')
  await Promise.all(calls)
  expect(store.session.token).toBe('new')
  expect(server.asked()).toBe(1)
})

test('a token that is about to run out is renewed before the call, a young one is left alone', async () => {
  const server = serverThatWaits()
  let nowMs = 0
  const store = createSessionStore(server.refresh, () => nowMs)
  store.open(openedWith('old'))
  nowMs = 800_000
  await store.freshen()
  expect(server.asked()).toBe(0)
  nowMs = 890_000
  const freshened = store.freshen()
  expect(server.asked()).toBe(1)
  server.answer('new')
  await freshened
  expect(store.session.token).toBe('new')
})

test('somebody who never signed in is nobody; somebody whose session ran out has been signed out', async () => {
  const server = serverThatWaits()
  const store = createSessionStore(server.refresh, () => 0)
  const started = store.start()
  server.refuse(new CallRefused('not.signedIn'))
  await started
  expect(store.state()).toEqual({ is: 'nobody' })

  store.open(openedWith('old'))
  const renewed = store.session.renew()
  server.refuse(new CallRefused('session.ended'))
  await renewed
  expect(store.state()).toEqual({ is: 'ended' })
  expect(store.session.token).toBeUndefined()
})

test('a silent server signs nobody out', async () => {
  const server = serverThatWaits()
  const store = createSessionStore(server.refresh, () => 0)
  const started = store.start()
  server.refuse(new CallRefused('offline'))
  await started
  expect(store.state()).toEqual({ is: 'unreachable' })

  store.open(openedWith('kept'))
  const renewed = store.session.renew()
  server.refuse(new CallRefused('offline'))
  await expect(renewed).rejects.toThrow('offline')
  expect(store.state().is).toBe('in')
  expect(store.session.token).toBe('kept')
})

test('whoever watches is told each change, until it stops watching', () => {
  const store = createSessionStore(serverThatWaits().refresh, () => 0)
  const seen: string[] = []
  const stop = store.subscribe(() => seen.push(store.state().is))
  store.open(openedWith('a'))
  store.end('nobody')
  stop()
  store.open(openedWith('b'))
  expect(seen).toEqual(['in', 'nobody'])
})
