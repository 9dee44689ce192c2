import { type Client, Room, validate } from '@colyseus/core'
import { StateView } from '@colyseus/schema'
import { type LessonAnswer, roomMessages } from '../../shared/api/lessons.ts'
import { oneself, reach } from '../access/reach.ts'
import type { Action } from '../access/rules.ts'
import { findSession, lastUntil, type Session, Sessions } from '../accounts/index.ts'
import { channelOfClass, type Pupil, pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { asReply, Refusal } from '../http/refusal.ts'
import { type Counted, giveAnswer, type Progress, progressesOf } from '../play/index.ts'
import { asUnavailable } from '../storage/open.ts'
import { boardOf, projectorOf, type Tablet } from './board.ts'
import { channelOf, claimLesson, findLesson, type LessonEvent } from './change-lesson.ts'
import { countedOf } from './counted-of.ts'
import { FigureSchema, LessonState } from './figures.ts'
import { sayLiving, saySilent, silentAfterMs } from './living.ts'
import type { Lesson } from './model.ts'
import { presentLesson } from './present-lesson.ts'
import type { Seated } from './take-seat.ts'

type Tenant = Client<{ auth: Seated; view: StateView }>
const boardTickMs = 250
const gestureEveryMs = 5000
/** So long the room stays after the end, for tablets that hand in. */
const farewellMs = 5000
/** A sign-in without a connection ends after this. */
const withoutConnectionMs = 10 * 60_000

/** Wiring only: who asks, which command, who is told. The lesson itself is a document; what an answer means stands in play. */
export const lessonRoomOf = (context: Context) =>
  class LessonRoom extends Room<{ client: Tenant; state: LessonState }> {
    override maxMessagesPerSecond = 20
    override patchRate = 200
    override state = new LessonState({})
    declare lesson: Lesson
    declare presented: LessonAnswer
    declare counted: Counted
    pupils: Pupil[] = []
    progress = new Map<string, Pick<Progress, 'runs' | 'endings'>>()
    tablets = new Map<string, Tablet>()
    #isBoardOld = true

    override messages = {
      'answer.give': validate(roomMessages['answer.give'], (client: Tenant, answer, ctx) =>
        this.#reply(ctx, async () => {
          const pupil = this.#may(client, 'lesson.play')
          const reply = await giveAnswer(context, pupil, this.counted, answer)
          await this.#learnProgress([pupil])
          return reply
        }),
      ),
      'figure.walk': validate(roomMessages['figure.walk'], (client: Tenant, { to }, ctx) =>
        this.#reply(ctx, async () => {
          const figure = this.state.figures.get(this.#may(client, 'lesson.play'))
          if (!figure || this.lesson.paused || figure.to === to) return
          figure.from = figure.to
          figure.to = to
          figure.startedAt = context.clock.now().getTime()
        }),
      ),
      'figure.gesture': validate(roomMessages['figure.gesture'], (client: Tenant, { gesture }, ctx) =>
        this.#reply(ctx, async () => {
          const figure = this.state.figures.get(this.#may(client, 'lesson.play'))
          const now = context.clock.now().getTime()
          if (!figure || this.lesson.paused || !this.lesson.othersShown || now - figure.gestureAt < gestureEveryMs) return
          figure.gesture = gesture
          figure.gestureAt = now
        }),
      ),
      'tablet.help': validate(roomMessages['tablet.help'], (client: Tenant, { needed }, ctx) =>
        this.#reply(ctx, async () => {
          this.#setTablet(this.#may(client, 'lesson.play'), needed ? { needsHelp: true } : {})
        }),
      ),
      'tablet.comeTo': validate(roomMessages['tablet.comeTo'], (client: Tenant, { pupil }, ctx) =>
        this.#reply(ctx, async () => {
          this.#may(client, 'lesson.lead')
          this.#clientOf(pupil)?.send('tablet.coming', {})
          const tablet = this.tablets.get(pupil)
          if (tablet) this.#setTablet(pupil, tablet.lostAt ? { lostAt: tablet.lostAt } : {})
        }),
      ),
      'tablet.sendToMap': validate(roomMessages['tablet.sendToMap'], (client: Tenant, { pupil }, ctx) =>
        this.#reply(ctx, async () => {
          this.#may(client, 'lesson.lead')
          this.#clientOf(pupil)?.send('tablet.toMap', {})
        }),
      ),
    }

    override async onCreate({ lesson }: { lesson: string }) {
      this.roomId = lesson
      this.seatReservationTimeout = 60
      this.lesson = await claimLesson(context, lesson)
      this.counted = await countedOf(context, this.lesson)
      await this.#learn()
      await this.#learnProgress(this.pupils.map(pupil => pupil._id))
      await this.#learnWhoWasHere()
      await context.presence.subscribe(channelOf(lesson), this.#hear)
      await context.presence.subscribe(channelOfClass(this.lesson.class), this.#hear)
      await context.presence.subscribe('session.ended', this.#hearSessionEnded)
      this.clock.setInterval(() => this.#tellBoard(), boardTickMs)
      this.clock.setInterval(() => this.#sayWhoLives(), silentAfterMs / 2)
    }

    override async onDispose() {
      await context.presence.unsubscribe(channelOf(this.roomId), this.#hear)
      await context.presence.unsubscribe(channelOfClass(this.lesson.class), this.#hear)
      await context.presence.unsubscribe('session.ended', this.#hearSessionEnded)
    }

    override async onJoin(client: Tenant) {
      const { actor, page } = this.#seated(client)
      // Without a view no figure is sent: whoever looks at the projector is told nobody's name.
      if (page !== 'projector') client.view = new StateView()
      // Who signed out between taking the seat and sitting down has none.
      if (!(await findSession(context, actor.role === 'pupil' ? 'pupil' : 'staff', actor.session))) throw new Refusal('session.ended')
      if (actor.role !== 'pupil') {
        this.#isBoardOld = true
        return
      }
      const isKnown = () => this.pupils.find(each => each._id === actor.id)
      if (!isKnown()) await this.#learn()
      const pupil = isKnown()
      if (!pupil) throw new Refusal('session.ended')
      this.#replaceOlder(client)
      await lastUntil(context, actor.session, new Date(this.lesson.endsAt.getTime() + 15 * 60_000))
      await sayLiving(context, this.roomId, pupil._id)
      this.#appear(client, pupil)
      this.#setTablet(pupil._id, {})
    }

    override async onLeave(client: Tenant) {
      const { actor } = this.#seated(client)
      if (actor.role !== 'pupil' || this.#clientOf(actor.id)) return
      const figure = this.state.figures.get(actor.id)
      if (figure) figure.asleep = true
      if (this.tablets.has(actor.id)) this.#setTablet(actor.id, { lostAt: context.clock.now() })
      await saySilent(context, this.roomId, actor.id)
      if (this.lesson.open) await lastUntil(context, actor.session, new Date(context.clock.now().getTime() + withoutConnectionMs))
    }

    /** Each message checks its action again. @returns the actor's id */
    #may(client: Tenant, action: Action): string {
      const { actor } = this.#seated(client)
      if (!reach(actor, action, { ...oneself, ownClass: () => ({}) })) throw new Refusal('not.allowed')
      return actor.id
    }

    #seated(client: Tenant): Seated {
      if (!client.auth) throw new Refusal('not.signedIn')
      return client.auth
    }

    #clientOf = (pupil: string) => this.clients.find(client => client.auth?.actor.id === pupil)

    #replaceOlder(client: Tenant) {
      const { actor } = this.#seated(client)
      for (const older of this.clients.filter(each => each !== client && each.auth?.actor.id === actor.id)) {
        if (older.auth?.actor.session !== actor.session) older.send('tablet.replaced', {})
        older.leave()
      }
    }

    #appear(client: Tenant, { _id, username, figure }: Pupil) {
      const { figures } = this.state
      const mine = figures.get(_id) ?? new FigureSchema({ pupil: _id, username, figure: JSON.stringify(figure) })
      mine.asleep = false
      figures.set(_id, mine)
      for (const each of this.lesson.othersShown ? figures.values() : [mine]) client.view?.add(each)
      if (this.lesson.othersShown) for (const other of this.clients) other.view?.add(mine)
    }

    #showOthers() {
      this.state.othersShown = this.lesson.othersShown
      for (const client of this.clients) {
        for (const figure of this.state.figures.values()) {
          if (figure.pupil === client.auth?.actor.id) continue
          if (this.lesson.othersShown) client.view?.add(figure)
          else client.view?.remove(figure)
        }
      }
    }

    #setTablet(pupil: string, tablet: Tablet) {
      this.tablets.set(pupil, tablet)
      this.#isBoardOld = true
    }

    /** Nothing that goes wrong in here may reach further than to who asked. */
    #reply(ctx: Parameters<typeof asReply>[0], act: () => Promise<unknown>) {
      return asReply(ctx, () =>
        act().catch(error => {
          throw error instanceof Refusal ? error : (asUnavailable(error) ?? this.#note(error))
        }),
      )
    }

    #note(error: unknown): Refusal {
      context.log.error({ err: error }, 'a lesson met a surprise')
      return new Refusal('server.busy')
    }

    #hear = (event: LessonEvent) => void this.#follow(event).catch(error => this.#note(error))

    async #follow(event: LessonEvent) {
      if (event.kind === 'sentOut') return this.#sendOut(event.pupil)
      if (event.kind === 'progress') return this.#learnProgress([event.pupil])
      await this.#learn()
      if (event.kind === 'figure') this.#dress(event.pupil)
      if (!this.lesson.open) this.#sayGoodbye()
    }

    #hearSessionEnded = (session: string) => {
      for (const client of this.clients.filter(each => each.auth?.actor.session === session)) {
        const { actor } = this.#seated(client)
        this.tablets.delete(actor.id)
        this.#isBoardOld = true
        if (actor.role === 'pupil') client.send('tablet.replaced', {})
        client.leave()
      }
    }

    /** Its session ends right after, and with it its seat. */
    #sendOut(pupil: string) {
      this.#clientOf(pupil)?.send('tablet.sentOut', {})
      this.tablets.delete(pupil)
      this.#isBoardOld = true
    }

    async #learn() {
      const othersWereShown = this.lesson.othersShown
      this.lesson = await findLesson(context, {}, this.roomId || this.lesson._id)
      this.presented = await presentLesson(context, this.lesson)
      this.pupils = await pupilsOf(context, this.lesson.class)
      // Who has left the class is on nobody's map any more.
      for (const id of [...this.state.figures.keys()]) if (!this.pupils.some(each => each._id === id)) this.state.figures.delete(id)
      if (this.lesson.othersShown !== othersWereShown) this.#showOthers()
      this.state.othersShown = this.lesson.othersShown
      this.state.paused = this.lesson.paused === true
      this.#isBoardOld = true
    }

    async #learnProgress(pupils: readonly string[]) {
      for (const [id, { runs, endings }] of await progressesOf(context, pupils)) this.progress.set(id, { runs, endings })
      this.#isBoardOld = true
    }

    /** After a crash: who was signed in has lost its connection, and comes back by itself. */
    async #learnWhoWasHere() {
      const sessions = await context.storage.model(Sessions).find({ lesson: this.lesson._id, kind: 'pupil' }).lean<Session[]>()
      const now = context.clock.now()
      for (const { owner, expiresAt } of sessions) if (expiresAt > now) this.tablets.set(owner, { lostAt: now })
    }

    #dress(pupil: string) {
      const figure = this.state.figures.get(pupil)
      const dressed = this.pupils.find(each => each._id === pupil)
      if (!figure || !dressed) return
      figure.figure = JSON.stringify(dressed.figure)
      figure.username = dressed.username
    }

    #sayWhoLives() {
      this.state.clock = context.clock.now().getTime()
      for (const { auth } of this.clients) if (auth?.actor.role === 'pupil') sayLiving(context, this.roomId, auth.actor.id)
    }

    #tellBoard() {
      if (!this.#isBoardOld) return
      this.#isBoardOld = false
      const board = boardOf(this, this.presented, context.clock.now())
      for (const client of this.clients) {
        if (!client.auth || client.auth.actor.role === 'pupil') continue
        if (client.auth.page === 'projector') client.send('projector', projectorOf(board))
        else client.send('board', board)
      }
    }

    #sayGoodbye() {
      this.broadcast('lesson.ended', {})
      this.#tellBoard()
      this.clock.setTimeout(() => this.disconnect(), farewellMs)
    }
  }
