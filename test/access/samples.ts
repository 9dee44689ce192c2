import type { z } from 'zod'
import type { routes } from '../../server/app.ts'
import * as accounts from '../../shared/api/accounts.ts'
import * as care from '../../shared/api/class-care.ts'
import * as classes from '../../shared/api/classes.ts'
import type { Contract } from '../../shared/api/contract.ts'
import * as help from '../../shared/api/help.ts'
import * as lessons from '../../shared/api/lessons.ts'
import * as play from '../../shared/api/play.ts'
import * as schools from '../../shared/api/schools.ts'
import * as screens from '../../shared/api/shared-screens.ts'
import * as staff from '../../shared/api/staff.ts'
import type { SchoolInUse } from '../support/cast.ts'
import { wish } from '../support/shared-screen.ts'

export type Route = (typeof routes)[number]
export const nameOf = ({ method, path }: Contract) => `${method} ${path}`
const id = 'AAAAAAAAAAAAAAAAAAAAAA'
/** An id that nothing has. */
export const missingId = 'ZZZZZZZZZZZZZZZZZZZZZZ'

const sample = <C extends Contract>(contract: C, body: C['body'] extends z.ZodType ? z.input<C['body']> : never) =>
  [nameOf(contract), body as object] as const

const owl = { kind: 'owl', fur: 'own', pattern: 'plain', extra: 'none', color: '#e4572e' } as const
const fifth = { from: 5, to: 5 }

/** A well-formed body for each address that takes one. */
export const bodies: ReadonlyMap<string, object> = new Map([
  sample(accounts.FirstRun, { code: 'x', email: 'somebody@upstander.test', password: 'twelve signs or more', language: 'en' }),
  sample(accounts.SignIn, { email: 'nobody@upstander.test', password: 'wrong' }),
  sample(accounts.RefreshSession, {}),
  sample(accounts.SignOut, {}),
  sample(accounts.SwitchMembership, { role: 'teacher', school: missingId }),
  sample(accounts.ChooseLanguage, { language: 'fi' }),
  sample(accounts.LookAtActivation, { token: id }),
  sample(accounts.Activate, { token: id, password: 'twelve signs or more', name: 'Robin', language: 'en' }),
  sample(schools.RegisterSchool, {
    name: 'Granskolan',
    providerName: 'Granby',
    organisationNumber: '1',
    country: 'SE',
    municipality: '9999',
    contactEmail: 'gran@upstander.test',
  }),
  sample(schools.RecordAgreement, { version: '1', acceptedOn: '2026-08-10', acceptedBy: 'Head' }),
  sample(schools.InviteContact, { contactEmail: 'contact@upstander.test' }),
  sample(staff.InviteColleague, { email: 'colleague-to-be@upstander.test', role: 'teacher' }),
  sample(staff.UnlinkColleague, {}),
  sample(staff.LeaveSchool, {}),
  sample(staff.GiveClass, { teacher: missingId }),
  sample(schools.WriteProcedure, { text: 'Tell the team.' }),
  sample(schools.AddDaysOff, { name: 'Autumn break', from: '2026-10-26', to: '2026-10-30' }),
  sample(schools.RemoveDaysOff, { daysOff: missingId }),
  sample(help.BeOnTheList, { about: 'Room 12' }),
  sample(help.LeaveTheList, {}),
  sample(help.HandOnRequest, { grownUp: missingId }),
  sample(classes.CreateClass, { name: '5C', schoolYear: 2026, grades: { from: 5, to: 5 } }),
  sample(classes.DrawAliases, { count: 1, language: 'sv', besides: [] }),
  sample(classes.PreviewUsernames, { lines: ['Blå Sten'] }),
  sample(classes.MakePupils, { usernames: ['Blå Sten'], source: 'typed', nobodyProtected: true }),
  sample(classes.MakeCards, { pupils: [missingId] }),
  sample(care.RenamePupil, { pupil: missingId, username: 'Blå Sten', was: 'Blå Lykta' }),
  sample(care.ChangePupilFigure, { pupil: missingId, figure: owl, was: owl }),
  sample(care.MovePupils, { pupils: [missingId], to: missingId }),
  sample(care.DeletePupils, { pupils: [missingId] }),
  sample(care.RestorePupils, { pupils: [missingId] }),
  sample(care.ResetScenario, { pupil: missingId, scenario: 'newcomer-never-picked', reason: 'trying' }),
  sample(care.ChangeClass, { name: '5C', grades: fifth, was: { name: '4B', grades: fifth } }),
  sample(care.AddTeacher, { colleague: missingId }),
  sample(care.RemoveTeacher, { colleague: missingId }),
  sample(care.HandOverClass, { colleague: missingId }),
  sample(care.LendClass, { colleague: missingId, days: 7 }),
  sample(care.GivePass, { colleague: missingId, days: 1 }),
  sample(care.TakePassBack, { colleague: missingId }),
  sample(care.EndLoan, { colleague: missingId }),
  sample(care.ChangeClassSignIn, {
    signsInWith: 'words',
    asksAfterCard: true,
    was: { signsInWith: 'pictures', asksAfterCard: false },
  }),
  sample(care.NextSchoolYear, { name: '5C' }),
  sample(lessons.OpenLesson, { minutes: 45 }),
  sample(lessons.OpenChapter, { chapter: 1, open: true }),
  sample(lessons.ChangeStory, { scenario: 'newcomer-never-picked' }),
  sample(lessons.AnotherName, { who: 'sam' }),
  sample(lessons.ShowOthers, { shown: true }),
  sample(lessons.PauseLesson, { paused: true }),
  sample(lessons.ProjectLesson, { what: 'question' }),
  sample(lessons.SendOut, { pupil: missingId }),
  sample(lessons.LetIn, { pupil: missingId }),
  sample(play.EnterCode, { code: '000000' }),
  sample(play.SignInPupil, { pass: 'x', pupil: id, pictures: ['sun', 'moon', 'star'], tab: id }),
  sample(play.SignInCard, { card: id, tab: id }),
  sample(play.RefreshPupil, { tab: id }),
  sample(play.WhoWasHere, {}),
  sample(play.WhoseCard, { card: id }),
  sample(play.SomebodyElse, {}),
  sample(play.SignOutPupil, {}),
  sample(play.HandInAnswer, { id, number: 99, scenario: 'newcomer-never-picked', input: { type: 'start' } }),
  sample(play.ChooseFigure, { kind: 'owl', fur: 'own', pattern: 'plain', extra: 'none', color: '#e4572e' }),
  sample(play.ChoosePlayLanguage, { language: 'fi' }),
  sample(screens.OpenSharedScreen, wish),
  sample(screens.JoinSharedScreen, { pin: '000000' }),
  sample(screens.TakeTeamSeat, { language: 'fi' }),
  sample(help.AskForTalk, { id, grownUp: missingId }),
])

/** A thing of this school that the address is about. */
export function ownThing(
  { path }: Contract,
  { school, inClass, lesson, player }: SchoolInUse,
  { request, account, screen }: { request: string; account: string; screen: string },
): string {
  if (path.startsWith('/schools/')) return school.id
  if (path.startsWith('/staff/') || path.startsWith('/grown-ups/')) return account
  if (path.startsWith('/classes/') || path.startsWith('/waiting-classes/')) return inClass.schoolClass.id
  if (path.startsWith('/lessons/')) return lesson.id
  if (path.startsWith('/pupils/')) return player.id
  if (path.startsWith('/shared-screens/')) return screen
  if (path.startsWith('/play/help-requests/') || path.startsWith('/help-requests/') || path.startsWith('/waiting-requests/')) return request
  throw new Error(`Whose is :id in ${path}?`)
}
