import { expect, test } from '@jest/globals'
import mongoose, { mongo } from 'mongoose'
import { asReply } from '../../server/http/refusal.ts'
import { asUnavailable, connect, withoutPassword } from '../../server/storage/open.ts'
import { isUnavailable } from '../../server/storage/unavailable.ts'

const answered = (code: number, errmsg = 'no') => new mongo.MongoServerError({ ok: 0, code, errmsg })

test.each([
  ['the connection broke', new mongo.MongoNetworkError('reset')],
  ['no answer came in time', new mongo.MongoNetworkTimeoutError('timed out')],
  ['no server was found', new mongo.MongoServerSelectionError('none', { type: 'Unknown' } as never)],
  ['Mongoose found none', new mongoose.Error.MongooseServerSelectionError('none')],
  [
    'a majority did not confirm',
    new mongo.MongoWriteConcernError({ ok: 1, writeConcernError: { code: 64, errmsg: 'waiting timed out' } } as never),
  ],
  ['the primary stepped down', answered(189)],
  ['it was no primary', answered(10107)],
  ['it was shutting down', answered(11600)],
  ['it ran out of time', answered(50)],
  ['the disk was full', answered(14031)],
  ['the disk refused', answered(8, 'Nothing was saved: disk I/O error')],
  ['another error wraps one of these', new Error('closing failed', { cause: new mongo.MongoNetworkError('reset') })],
])('a pupil is told that it is not saved yet when %s', async (_, error) => {
  expect(asUnavailable(error)?.code).toBe('store.unavailable')
  const inRoom = asReply({ reject: why => why }, () => Promise.reject(error))
  expect(await inRoom).toEqual({ code: 'store.unavailable' })
})

test.each([
  ['a value that only one may have', answered(11000)],
  ['a mistake of the program', new TypeError('x is not a function')],
  ['a command that the store does not know', answered(59)],
])('%s is not taken for a store that is away', (_, error) => {
  expect(isUnavailable(error)).toBe(false)
})

test('a database that does not answer is named without its password', async () => {
  const opening = connect('mongodb://staff:secret@127.0.0.1:9/upstander', { serverSelectionTimeoutMS: 200 })
  await expect(opening).rejects.toThrow(
    /^The database mongodb:\/\/…@127\.0\.0\.1:9\/upstander does not answer .* Start it, or correct MONGODB_URI\.$/,
  )
  expect(withoutPassword('mongodb+srv://a:b@host/db?x=1')).toBe('mongodb+srv://…@host/db')
})
