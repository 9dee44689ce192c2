import jwt from 'jsonwebtoken'
import type { Context } from '../context.ts'

/** How long an access token is good for, in seconds; what it allows is looked up at each request all the same. */
export const accessTokenS = 600
const fixed = { issuer: 'upstander', audience: 'upstander-api', algorithm: 'HS256' } as const
export type TokenKind = 'staff' | 'pupil' | 'pass' | 'guest' | 'screen'

/** A signed token of one kind; `about` is the session that it speaks for (or the lesson, in a pass; the screen, of a guest). */
export function signToken({ secrets, clock }: Context, kind: TokenKind, about: string, lifeS = accessTokenS): string {
  const iat = Math.floor(clock.now().getTime() / 1000)
  return jwt.sign(
    { sub: about, typ: kind, jti: secrets.id(), iat, exp: iat + lifeS, iss: fixed.issuer, aud: fixed.audience },
    secrets.signingKey,
    {
      algorithm: fixed.algorithm,
    },
  )
}

/** Whom a token speaks for; `undefined` when it ran out, was signed by another key or algorithm, or is of another kind. */
export function readToken({ secrets, clock }: Context, kind: TokenKind, token: string): { about: string; jti: string } | undefined {
  try {
    const read = jwt.verify(token, secrets.signingKey, {
      algorithms: [fixed.algorithm],
      issuer: fixed.issuer,
      audience: fixed.audience,
      clockTimestamp: Math.floor(clock.now().getTime() / 1000),
    })
    if (typeof read === 'string' || read.typ !== kind || !read.sub || !read.jti) return undefined
    return { about: read.sub, jti: read.jti }
  } catch {
    return undefined
  }
}
