import type { z } from 'zod'
import { firstRunCode, inviteAccount } from '../../server/accounts/index.ts'
import { Activate, FirstRun, RefreshSession, SignIn, SwitchMembership } from '../../shared/api/accounts.ts'
import { DeletePupils } from '../../shared/api/class-care.ts'
import { type ClassAnswer, CreateClass, MakeCards, MakePupils, type PupilAnswer } from '../../shared/api/classes.ts'
import type { Contract } from '../../shared/api/contract.ts'
import { type LessonAnswer, OpenLesson } from '../../shared/api/lessons.ts'
import { type PlayerAnswer, SignInCard } from '../../shared/api/play.ts'
import { type Country, RecordAgreement, RegisterSchool, type SchoolAnswer } from '../../shared/api/schools.ts'
import { send } from './send.ts'
import type { Started } from './start.ts'

export type Reply<T> = { readonly status: number; readonly body: T & { refused?: string; fields?: string[] }; readonly headers: Headers }
type Input<S> = S extends z.ZodType ? z.input<S> : never
type Parts<C extends Contract> = {
  params?: Input<C['params']>
  query?: Input<C['query']>
  body?: Input<C['body']> | Record<string, unknown>
}

/** A browser: keeps cookies and, once signed in, a token. Never throws for a refusal: tests read it. */
export type Browser = {
  token: string | undefined
  readonly cookies: Map<string, string>
  /** All that it was answered, heads and bodies, from the first. */
  readonly heard: string[]
  readonly ask: <C extends Contract>(
    contract: C,
    parts?: Parts<C>,
    headers?: Record<string, string>,
  ) => Promise<Reply<z.output<C['answer']>>>
}

/** `at` is the address that its person typed, where that is another than the server's own: https://upstander.test, say. */
export function openBrowser(url: string, { at = url }: { at?: string } = {}): Browser {
  const cookies = new Map<string, string>()
  const browser: Browser = {
    token: undefined,
    cookies,
    heard: [],
    ask: async (contract, parts = {}, headers = {}) => {
      const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent((parts.params as Record<string, string>)?.[name] ?? ''),
      )
      const query = parts.query ? `?${new URLSearchParams(parts.query as Record<string, string>)}` : ''
      const response = await send(`${url}/api${path}${query}`, {
        method: contract.method.toUpperCase(),
        headers: {
          host: new URL(at).host,
          origin: at,
          ...(contract.method === 'post' && { 'content-type': 'application/json' }),
          ...(browser.token && { authorization: `Bearer ${browser.token}` }),
          ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
          ...headers,
        },
        ...(contract.method === 'post' && { body: JSON.stringify(parts.body ?? {}) }),
      })
      browser.heard.push(JSON.stringify([response.status, [...response.headers], response.text]))
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        const at = pair.indexOf('=')
        if (pair.slice(at + 1) === '') cookies.delete(pair.slice(0, at))
        else cookies.set(pair.slice(0, at), pair.slice(at + 1))
      }
      const body = JSON.parse(response.text)
      if (response.status === 200 && typeof body?.token === 'string') browser.token = body.token
      return { status: response.status, body, headers: response.headers }
    },
  }
  return browser
}

/** The answer of a request that must succeed. */
export async function granted<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { status, body } = await reply
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

export const password = 'korrekt häst batteri'

/** The programme's first staff account, signed in. */
export async function programmeStaff({ context, url }: Started): Promise<Browser> {
  const browser = openBrowser(url)
  const code = firstRunCode(context)
  await granted(browser.ask(FirstRun, { body: { code, email: 'programme@upstander.test', password, language: 'en' } }))
  return browser
}

const municipalityOf = { SE: '0180', NO: '0301', FI: '091' } as const
export type SchoolInHand = { readonly school: SchoolAnswer; readonly teacher: Browser; readonly email: string }

/** A school with its agreement; its account is activated and acts as teacher. */
export async function schoolWithTeacher(
  { url }: Pick<Started, 'url'>,
  staff: Browser,
  {
    name = 'Björkskolan',
    country = 'SE',
    agreement = 'accepted',
  }: { name?: string; country?: Country; agreement?: 'accepted' | 'missing' } = {},
): Promise<SchoolInHand> {
  const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}@${country.toLowerCase()}.upstander.test`
  const { school, activationLink } = await granted(
    staff.ask(RegisterSchool, {
      body: {
        name,
        providerName: `${name} kommun`,
        organisationNumber: `${name}-1`,
        country,
        municipality: municipalityOf[country],
        contactEmail: email,
      },
    }),
  )
  if (agreement === 'accepted') {
    await granted(
      staff.ask(RecordAgreement, {
        params: { id: school.id },
        body: { version: '1', acceptedOn: '2026-08-10', acceptedBy: 'Head of education' },
      }),
    )
  }
  const teacher = openBrowser(url)
  const token = activationLink.split('#')[1] ?? ''
  await granted(teacher.ask(Activate, { body: { token, password, name: 'Robin', language: 'en' } }))
  await granted(teacher.ask(SwitchMembership, { body: { role: 'teacher', school: school.id } }))
  return { school, teacher, email }
}

export type ClassInHand = { readonly schoolClass: ClassAnswer; readonly pupils: PupilAnswer[]; readonly cards: Map<string, Card> }
export type Card = {
  readonly card: string
  readonly pictures: readonly string[]
  readonly words: readonly string[]
  readonly username: string
}

/** A class of grade 4 with these usernames and a card for each. */
export async function classWith(teacher: Browser, usernames: readonly string[], name = '4B'): Promise<ClassInHand> {
  const schoolClass = await granted(teacher.ask(CreateClass, { body: { name, schoolYear: 2026, grades: { from: 4, to: 4 } } }))
  const params = { id: schoolClass.id }
  const { made } = await granted(
    teacher.ask(MakePupils, { params, body: { usernames: [...usernames], source: 'typed', nobodyProtected: true } }),
  )
  const { cards } = await granted(teacher.ask(MakeCards, { params, body: { pupils: made.map(({ id }) => id) } }))
  const byPupil = new Map(
    cards.map(({ pupil, link, pictures = [], words = [], username }) => [
      pupil,
      { card: link.split('#card=')[1] ?? '', pictures, words, username },
    ]),
  )
  return { schoolClass, pupils: made, cards: byPupil }
}

export const openLesson = (teacher: Browser, { schoolClass }: ClassInHand): Promise<LessonAnswer> =>
  granted(teacher.ask(OpenLesson, { params: { id: schoolClass.id }, body: { minutes: 60 } }))

/** A tablet that signs in with a pupil's card. */
export async function tabletOf(
  { url, context }: Started,
  inClass: ClassInHand,
  username: string,
): Promise<{ tablet: Browser; player: PlayerAnswer; tab: string }> {
  const tablet = openBrowser(url)
  const card = [...inClass.cards.values()].find(each => each.username === username)
  const tab = context.secrets.id()
  const { player } = await granted(tablet.ask(SignInCard, { body: { card: card?.card ?? '', tab } }))
  return { tablet, player, tab }
}

export const signIn = (url: string, email: string, withPassword = password, at = url) => {
  const browser = openBrowser(url, { at })
  return { browser, reply: browser.ask(SignIn, { body: { email, password: withPassword } }) }
}
export const refresh = (browser: Browser) => browser.ask(RefreshSession)

export type SchoolInUse = SchoolInHand & {
  readonly coordinator: Browser
  readonly inClass: ClassInHand
  readonly lesson: LessonAnswer
  readonly tablet: Browser
  readonly player: PlayerAnswer
}
/** A school with a coordinator and a teacher at work, a class of two, an open lesson and its first pupil signed in. */
export async function schoolInUse(server: Started, staff: Browser, name: string, country: Country = 'SE'): Promise<SchoolInUse> {
  const inHand = await schoolWithTeacher(server, staff, { name, country })
  const { browser: coordinator, reply } = signIn(server.url, inHand.email)
  await granted(reply)
  const inClass = await classWith(inHand.teacher, ['Blå Lykta', 'Grön Gran'])
  const lesson = await openLesson(inHand.teacher, inClass)
  return { ...inHand, coordinator, inClass, lesson, ...(await tabletOf(server, inClass, 'Blå Lykta')) }
}

/** One more teacher of a school, who leads no class yet. */
export async function colleagueAt({ context, url }: Started, school: SchoolAnswer, email = 'colleague@upstander.test'): Promise<Browser> {
  const token = await inviteAccount(context, email, [{ role: 'teacher', school: school.id }], 'en')
  const browser = openBrowser(url)
  await granted(browser.ask(Activate, { body: { token, password, name: 'Kim', language: 'en' } }))
  return browser
}

/** Has set its password, and waits for the school's coordinator to verify it. */
export async function unverifiedAt({ context, url }: Started, school: SchoolAnswer, email = 'waits@upstander.test'): Promise<Browser> {
  const membership = { role: 'teacher', school: school.id, unverifiedSince: context.clock.now() } as const
  const token = await inviteAccount(context, email, [membership], 'en')
  const browser = openBrowser(url)
  await granted(browser.ask(Activate, { body: { token, password, name: 'Alex', language: 'en' } }))
  return browser
}

/** Takes a pupil out of its class, as its teacher does before erasing it for good. */
export const deletePupil = (teacher: Browser, { schoolClass }: Pick<ClassInHand, 'schoolClass'>, pupil: string) =>
  granted(teacher.ask(DeletePupils, { params: { id: schoolClass.id }, body: { pupils: [pupil] } }))

/** The pupil's id behind a username of a class in hand. */
export function pupilCalled({ pupils }: ClassInHand, username: string): PupilAnswer {
  const found = pupils.find(pupil => pupil.username === username)
  if (!found) throw new Error(`nobody is called ${username}`)
  return found
}
