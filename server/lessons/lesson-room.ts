import { ClientState, Room } from '@colyseus/core'
import type { LessonAnswer } from '../../shared/api/lessons.ts'
import { oneself, reach } from '../access/reach.ts'
import type { Actor } from '../access/rules.ts'
import { findSession, lastUntil } from '../accounts/index.ts'
import { channelOfClass, type Pupil, pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { asReply, Refusal } from '../http/refusal.ts'
import type { Counted } from '../play/index.ts'
import { asUnavailable } from '../storage/open.ts'
import { channelOf, claimLesson, findLesson, type LessonEvent } from './change-lesson.ts'
import { keepNamesApart } from './change-stories.ts'
import { countedOf } from './counted-of.ts'
import { handInMs } from './end-lesson.ts'
import { LessonState } from './figures.ts'
import { createLeaders } from './leaders.ts'
import { graceMs, sayLiving, saySilent, silentAfterMs } from './living.ts'
import type { Lesson } from './model.ts'
import { openParts } from './open-parts.ts'
import { presentLesson } from './present-lesson.ts'
import type { Floor, OpenPart, PartMessage, Stage, Tenant } from './room-part.ts'
import { cutSlow } from './send-buffer.ts'
import type { Seated } from './take-seat.ts'

const tickMs = 250
/** So long the room stays after the end, for tablets that hand in. */
const farewellMs = 5000
/** A sign-in without a connection ends after this. */
const withoutConnectionMs = 10 * 60_000

/**
 * Wiring only: who sits here, which part hears a message, who is told. The lesson itself is a document; what happens in the room is its
 * parts' (open-parts.ts), and `more` are those of other domains.
 */
export const lessonRoomOf = (context: Context, more: readonly OpenPart[] = []) =>
  class LessonRoom extends Room<{ client: Tenant; state: LessonState }> {
    override maxMessagesPerSecond = 20
    override patchRate = 200
    override state = new LessonState({})
    /** It outlives its last tablet by the minute in which a dropped one may come back. */
    override autoDispose = false
    #emptyFor: { clear: () => void } | undefined
    #learning = Promise.resolve()
    #nextLearning: Promise<void> | undefined
    declare lesson: Lesson
    declare presented: LessonAnswer
    declare counted: Counted
    pupils: Pupil[] = []
    #leaders = createLeaders(context)
    #floor: Floor = {
      lesson: () => this.lesson,
      presented: () => this.presented,
      counted: () => this.counted,
      pupils: () => this.pupils,
      isHere: pupil => this.#clientOf(pupil) !== undefined,
      tell: (pupil, type, message) => this.#clientOf(pupil)?.send(type, message),
      tellAdults: (page, type, message) => {
        for (const client of this.clients) {
          if (client.auth && client.auth.actor.role !== 'pupil' && client.auth.page === page) client.send(type, message)
        }
      },
    }
    #parts = openParts(context, this.#floor, this.#stage(), more)

    override async onCreate({ lesson }: { lesson: string }) {
      this.roomId = lesson
      this.seatReservationTimeout = 60
      this.lesson = await claimLesson(context, lesson)
      await this.#learn()
      for (const part of this.#parts) {
        await part.opened?.()
        for (const message of part.messages) this.#listen(message)
      }
      await context.presence.subscribe(channelOf(lesson), this.#hear)
      await context.presence.subscribe(channelOfClass(this.lesson.class), this.#hear)
      await context.presence.subscribe('session.ended', this.#hearSessionEnded)
      this.clock.setInterval(() => this.#each(part => part.tick?.()), tickMs)
      this.clock.setInterval(() => this.#sayWhoLives(), silentAfterMs / 2)
      this.#waitForSomebody()
    }

    override onBeforePatch() {
      cutSlow(this.clients)
      this.#each(part => part.beforePatch?.())
    }

    override async onDispose() {
      await context.presence.unsubscribe(channelOf(this.roomId), this.#hear)
      await context.presence.unsubscribe(channelOfClass(this.lesson.class), this.#hear)
      await context.presence.unsubscribe('session.ended', this.#hearSessionEnded)
      for (const part of this.#parts) await part.dispose?.()
    }

    override async onJoin(client: Tenant) {
      const { actor } = this.#seated(client)
      this.#emptyFor?.clear()
      this.autoDispose = false
      // Who signed out between taking the seat and sitting down has none.
      if (!(await findSession(context, actor.role === 'pupil' ? 'pupil' : 'staff', actor.session))) throw new Refusal('session.ended')
      if (actor.role !== 'pupil') {
        await this.#leaders.check(client, this.lesson)
        return this.#each(part => part.adultJoined?.())
      }
      const known = () => this.pupils.find(each => each._id === actor.id)
      if (!known()) await this.#learn()
      const pupil = known()
      if (!pupil) throw new Refusal('session.ended')
      this.#replaceOlder(client)
      await lastUntil(context, actor.session, new Date(this.lesson.endsAt.getTime() + handInMs))
      await sayLiving(context, this.roomId, pupil._id)
      this.#each(part => part.joined?.(pupil))
    }

    override async onLeave(client: Tenant) {
      const { actor } = this.#seated(client)
      if (this.clients.length === 0) this.#waitForSomebody()
      this.#leaders.forget(client)
      if (actor.role !== 'pupil' || this.#clientOf(actor.id)) return
      this.#each(part => part.left?.(actor.id))
      await saySilent(context, this.roomId, actor.id)
      if (this.lesson.open) await lastUntil(context, actor.session, new Date(context.clock.now().getTime() + withoutConnectionMs))
    }

    /** Each message checks its action again. */
    #listen({ type, schema, action, act }: PartMessage) {
      this.onMessage(type, schema, (client, message, ctx) =>
        asReply(ctx, async () => {
          try {
            return await act(this.#may(client, action), message as never)
          } catch (error) {
            // Nothing that goes wrong in here may reach further than to who asked.
            throw error instanceof Refusal ? error : (asUnavailable(error) ?? this.#note(error))
          }
        }),
      )
    }

    #may(client: Tenant, action: PartMessage['action']): Actor {
      const { actor } = this.#seated(client)
      if (!reach(actor, action, { ...oneself, ledLesson: () => ({}) })) throw new Refusal('not.allowed')
      return actor
    }

    #seated(client: Tenant): Seated {
      if (!client.auth) throw new Refusal('not.signedIn')
      return client.auth
    }

    /** The newest, where an older one is on its way out. */
    #clientOf = (pupil: string) => this.clients.findLast(client => client.auth?.actor.id === pupil)

    #waitForSomebody() {
      this.#emptyFor?.clear()
      this.#emptyFor = this.clock.setTimeout(() => {
        this.autoDispose = this.clients.length === 0
      }, graceMs)
    }

    #stage(): Stage {
      // Colyseus keeps this to itself, though it is how a client is brought up to date that sees something else from now on.
      const room = this as unknown as { sendFullState: (client: Tenant) => void }
      const isIn = ({ state }: Tenant) => state === ClientState.JOINED
      return {
        state: this.state,
        clientOf: pupil => this.#clientOf(pupil),
        // Who is still on the way in is sent it at the door.
        sendState: client => void (isIn(client) && room.sendFullState(client)),
      }
    }

    /** The newest stays, also when two sit down in the same moment. */
    #replaceOlder(client: Tenant) {
      const { actor } = this.#seated(client)
      const same = this.clients.filter(each => each.auth?.actor.id === actor.id)
      for (const older of same.slice(0, same.indexOf(client))) {
        if (older.auth?.actor.session !== actor.session) older.send('tablet.replaced', {})
        older.leave()
      }
    }

    #each(act: (part: ReturnType<OpenPart>) => void) {
      for (const part of this.#parts) act(part)
    }

    #note(error: unknown): Refusal {
      context.log.error({ err: error }, 'a lesson met a surprise')
      return new Refusal('server.busy')
    }

    #hear = (event: LessonEvent) => void this.#follow(event).catch(error => this.#note(error))

    async #follow(event: LessonEvent) {
      if (event.kind === 'sentOut') {
        this.#floor.tell(event.pupil, 'tablet.sentOut', {})
        return this.#each(part => part.sentOut?.(event.pupil))
      }
      if (event.kind !== 'progress') await this.#learn()
      if (event.kind === 'changed') await this.#checkLeaders()
      for (const part of this.#parts) await part.heard?.(event)
      if (!this.lesson.open) this.#sayGoodbye()
    }

    #hearSessionEnded = (session: string) => {
      for (const client of this.clients.filter(each => each.auth?.actor.session === session)) {
        const { actor } = this.#seated(client)
        if (actor.role === 'pupil') {
          this.#each(part => part.sessionEnded?.(actor.id))
          client.send('tablet.replaced', {})
          client.leave()
        } else void this.#leaders.close(client).catch(error => this.#note(error))
      }
    }

    async #learn() {
      const lesson = await findLesson(context, {}, this.lesson._id)
      this.pupils = await pupilsOf(context, lesson.class)
      this.lesson = await keepNamesApart(context, lesson, this.pupils)
      ;[this.presented, this.counted] = await Promise.all([presentLesson(context, this.lesson), countedOf(context, this.lesson)])
      this.#each(part => part.changed?.())
    }

    async #checkLeaders(seats: readonly Tenant[] = this.clients) {
      for (const seat of seats.filter(({ auth }) => auth && auth.actor.role !== 'pupil')) await this.#leaders.check(seat, this.lesson)
    }

    #sayWhoLives() {
      const over = this.clients.filter(client => this.#leaders.isOver(client))
      if (over.length > 0) void this.#checkLeaders(over).catch(error => this.#note(error))
      this.state.clock = context.clock.now().getTime()
      for (const { auth } of this.clients) if (auth?.actor.role === 'pupil') sayLiving(context, this.roomId, auth.actor.id)
    }

    #sayGoodbye() {
      this.broadcast('lesson.ended', {})
      this.#each(part => part.tick?.())
      this.clock.setTimeout(() => this.disconnect(), farewellMs)
    }
  }
