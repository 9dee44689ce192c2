import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'
import { Binary } from 'bson'
import { StoreError } from './refusal.ts'
import type { Doc } from './values.ts'

/** Where a connection came in: whether it may ask, and how it shows that it may. */
export type Door = {
  isOpen: boolean
  /** Takes a step of SCRAM-SHA-256 (RFC 7677). */
  readonly step: (payload: unknown) => Doc
}

export type Credential = { readonly user: string; readonly password: string }

const iterations = 15_000

export const createCredential = (): Credential => ({ user: 'upstander', password: randomBytes(32).toString('base64url') })

/** Makes the doors of a server whose address other users' programs can reach. Without a credential they stand open. */
export function createDoors(credential: Credential | undefined): () => Door {
  if (!credential) return () => ({ isOpen: true, step: refuse })
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(credential.password, salt, iterations, 32, 'sha256')
  const storedKey = hash(mac(salted, 'Client Key'))
  const serverKey = mac(salted, 'Server Key')

  return () => {
    let first = ''
    let nonce = ''

    function challenge(text: string): string {
      first = text.replace(/^n,,/, '')
      const own = /^n=([^,]*),r=([^,]+)/.exec(first)
      if (own?.[1] !== credential?.user) throw refused()
      nonce = `${own?.[2]}${randomBytes(18).toString('base64')}`
      return `r=${nonce},s=${salt.toString('base64')},i=${iterations}`
    }

    function verify(text: string): string {
      const [, bare, answer, proof] = /^(c=biws,r=([^,]+)),p=(.+)$/.exec(text) ?? []
      const signed = `${first},r=${nonce},s=${salt.toString('base64')},i=${iterations},${bare}`
      const key = Buffer.from(proof ?? '', 'base64')
      const mask = mac(storedKey, signed)
      const isRight =
        answer === nonce && key.length === 32 && timingSafeEqual(hash(key.map((byte, at) => byte ^ (mask[at] ?? 0))), storedKey)
      if (!nonce || !isRight) throw refused()
      door.isOpen = true
      return `v=${mac(serverKey, signed).toString('base64')}`
    }

    const door: Door = {
      isOpen: false,
      step(payload) {
        const text = payload instanceof Binary ? Buffer.from(payload.value()).toString() : ''
        const reply = text.startsWith('n,') ? challenge(text) : verify(text)
        return { conversationId: 1, done: door.isOpen, payload: new Binary(Buffer.from(reply)), ok: 1 }
      },
    }
    return door
  }
}

const mac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest()
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const refused = () => new StoreError(18, 'AuthenticationFailed', 'Authentication failed.')
const refuse = () => {
  throw refused()
}
