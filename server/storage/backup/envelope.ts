import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'

const magic = Buffer.from('upstander backup 1\n')
const tagBytes = 16
const mostHeaderBytes = 64 * 1024
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** Readable without any key; nobody can change it unnoticed, since it is authenticated with the content. */
const Header = z.strictObject({
  madeAt: z.iso.datetime(),
  /** Of the key that wraps this backup's own. */
  backupKey: hex(8),
  /** Of the pepper without which no card and no picture in it works. */
  keys: hex(8),
  /** Whose erasures a restore applies again: the ledger must be this one, and must hold this line if it is not too old for it. */
  ledger: z.strictObject({ id: hex(16), newest: z.string().optional() }),
  iv: hex(12),
  wrapped: z.strictObject({ iv: hex(12), key: hex(32), tag: hex(16) }),
})
export type Header = z.output<typeof Header>
export type About = Pick<Header, 'madeAt' | 'keys' | 'ledger'>

export const fingerprintOf = (key: Uint8Array) =>
  createHash('sha256').update('upstander backup key ').update(key).digest('hex').slice(0, 16)

/** Encrypts a file with a key of its own (AES-256-GCM), which `backupKey` wraps. Durable when it returns. */
export async function seal(from: string, to: string, about: About, backupKey: Uint8Array): Promise<void> {
  const dataKey = randomBytes(32)
  const iv = randomBytes(12)
  const header: Header = { ...about, backupKey: fingerprintOf(backupKey), iv: iv.toString('hex'), wrapped: wrap(dataKey, backupKey) }
  const head = headBytes(header)
  const cipher = createCipheriv('aes-256-gcm', dataKey, iv).setAAD(head)
  const withTag = new Transform({
    transform: (chunk, _encoding, done) => done(undefined, chunk),
    flush: done => done(undefined, cipher.getAuthTag()),
  })
  const target = createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true })
  target.write(head)
  await pipeline(createReadStream(from), createGzip({ level: 6 }), cipher, withTag, target)
}

/** @throws Error when the file is no backup */
export async function readHeader(file: string): Promise<{ header: Header; head: Buffer }> {
  const handle = await open(file, 'r').catch(error => Promise.reject(new Error(`${file} cannot be read (${error.code}).`)))
  try {
    const start = Buffer.alloc(magic.length + 4)
    await handle.read(start, 0, start.length, 0)
    const length = start.readUInt32LE(magic.length)
    if (!start.subarray(0, magic.length).equals(magic) || length > mostHeaderBytes) throw new Error(`${file} is not a backup of Upstander.`)
    const body = Buffer.alloc(length)
    await handle.read(body, 0, length, start.length)
    const parsed = Header.safeParse(parseJson(body.toString('utf8')))
    if (!parsed.success) throw new Error(`${file} is damaged: its head cannot be read. Use another backup.`)
    return { header: parsed.data, head: Buffer.concat([start, body]) }
  } finally {
    await handle.close()
  }
}

/** Decrypts; what it has written is to be believed only when it returns. @throws Error with the cure */
export async function unseal(file: string, to: string, backupKey: Uint8Array): Promise<Header> {
  const { header, head } = await readHeader(file)
  const held = fingerprintOf(backupKey)
  if (header.backupKey !== held) {
    throw new Error(
      `${file} needs the backup key ${header.backupKey}; SECRETS_DIR holds ${held}. Put the keys.json of that time into SECRETS_DIR.`,
    )
  }
  const damaged = new Error(`${file} is damaged or was changed. Nothing was restored; use another backup.`)
  try {
    const size = await sizeOf(file)
    const decipher = createDecipheriv('aes-256-gcm', unwrap(header.wrapped, backupKey), Buffer.from(header.iv, 'hex'))
    decipher.setAAD(head).setAuthTag(await readTail(file, size))
    const sealed = createReadStream(file, { start: head.length, end: size - tagBytes - 1 })
    await pipeline(sealed, decipher, createGunzip(), createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw damaged
  }
  return header
}

function headBytes(header: Header): Buffer {
  const body = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([magic, length, body])
}

function wrap(dataKey: Uint8Array, backupKey: Uint8Array): Header['wrapped'] {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', backupKey, iv)
  const key = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return { iv: iv.toString('hex'), key: key.toString('hex'), tag: cipher.getAuthTag().toString('hex') }
}

function unwrap({ iv, key, tag }: Header['wrapped'], backupKey: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', backupKey, Buffer.from(iv, 'hex')).setAuthTag(Buffer.from(tag, 'hex'))
  return Buffer.concat([decipher.update(Buffer.from(key, 'hex')), decipher.final()])
}

async function sizeOf(file: string) {
  const handle = await open(file, 'r')
  return handle
    .stat()
    .then(({ size }) => size)
    .finally(() => handle.close())
}

async function readTail(file: string, size: number): Promise<Buffer> {
  const tag = Buffer.alloc(tagBytes)
  const handle = await open(file, 'r')
  await handle.read(tag, 0, tagBytes, size - tagBytes).finally(() => handle.close())
  return tag
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
