import type { Request, Response } from 'express'
import type { Over } from './route.ts'

export type CookieKind = 'staff' | 'pupil'
export type Cookies = {
  readonly read: (kind: CookieKind) => string | undefined
  readonly set: (kind: CookieKind, value: string, maxAgeS: number) => void
  readonly clear: (kind: CookieKind) => void
}

/** The two session cookies, staff's and pupils' apart: HttpOnly, SameSite, and bound to the host where the address is https. */
export function cookiesOf(request: Request, response: Response, over: Over): Cookies {
  const secure = over === 'https'
  const nameOf = (kind: CookieKind) => `${secure ? '__Host-' : ''}upstander-${kind}`
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const
  return {
    read: kind => readCookie(request.headers.cookie ?? '', nameOf(kind)),
    set: (kind, value, maxAgeS) => response.cookie(nameOf(kind), value, { ...options, maxAge: maxAgeS * 1000 }),
    clear: kind => response.clearCookie(nameOf(kind), options),
  }
}

function readCookie(header: string, name: string): string | undefined {
  const found = header.split(/;\s*/).find(part => part.startsWith(`${name}=`))
  return found && decodeURIComponent(found.slice(name.length + 1))
}
