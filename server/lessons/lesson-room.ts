import { ClientState, Room } from '@colyseus/core'
import { oneself, reach } from '../access/reach.ts'
import type { Actor } from '../access/rules.ts'
import { findSession, lastUntil } from '../accounts/index.ts'
import { channelOfClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { asReply, Refusal } from '../http/refusal.ts'
import { asUnavailable } from '../storage/open.ts'
import { channelOf, type LessonEvent } from './change-lesson.ts'
import { handInMs } from './end-lesson.ts'
import { LessonState } from './figures.ts'
import { createLeaders } from './leaders.ts'
import { openBook } from './lesson-book.ts'
import { graceMs, sayLiving, saySilent, silentAfterMs } from './living.ts'
import { openParts } from './open-parts.ts'
import type { Floor, OpenPart, PartMessage, RoomPart, Stage, Tenant } from './room-part.ts'
import { openSeats, replaceOlder, seated } from './seats.ts'
import { cutSlow } from './send-buffer.ts'

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
    override patchRate = 250
    override state = new LessonState({})
    /** It outlives its last tablet by the minute in which a dropped one may come back. */
    override autoDispose = false
    #emptyFor: { clear: () => void } | undefined
    #book = openBook(
      context,
      () => this.#each(part => part.changed?.()),
      () => this.#giveUp(),
    )
    #leaders = createLeaders(context)
    #seats = openSeats(() => this.clients)
    #floor: Floor = {
      lesson: () => this.#book.known().lesson,
      presented: () => this.#book.known().presented,
      counted: () => this.#book.known().counted,
      pupils: () => this.#book.known().pupils,
      ...this.#seats,
    }
    /** Noted once, not four times a second. */
    #stuck = new Set<RoomPart>()
    #parts = openParts(context, this.#floor, this.#stage(), more)

    override async onCreate({ lesson }: { lesson: string }) {
      this.roomId = lesson
      this.seatReservationTimeout = 60
      await this.#book.claim(lesson)
      for (const part of this.#parts) {
        await part.opened?.()
        part.changed?.()
        for (const message of part.messages) this.#listen(message)
      }
      await context.presence.subscribe(channelOf(lesson), this.#hear)
      await context.presence.subscribe(channelOfClass(this.#floor.lesson().class), this.#hear)
      await context.presence.subscribe('session.ended', this.#hearSessionEnded)
      this.clock.setInterval(() => this.#tick(), tickMs)
      this.clock.setInterval(() => this.#sayWhoLives(), silentAfterMs / 2)
      this.#waitForSomebody()
    }

    override onBeforePatch() {
      cutSlow(this.clients)
      this.#each(part => part.beforePatch?.())
    }

    override async onDispose() {
      await context.presence.unsubscribe(channelOf(this.roomId), this.#hear)
      await context.presence.unsubscribe(channelOfClass(this.#floor.lesson().class), this.#hear)
      await context.presence.unsubscribe('session.ended', this.#hearSessionEnded)
      for (const part of this.#parts) await part.dispose?.()
      await this.#book.close()
    }

    override async onJoin(client: Tenant) {
      const { actor } = seated(client)
      this.#emptyFor?.clear()
      this.autoDispose = false
      // Who signed out between taking the seat and sitting down has none.
      if (!(await findSession(context, actor.role === 'pupil' ? 'pupil' : 'staff', actor.session))) throw new Refusal('session.ended')
      if (actor.role !== 'pupil') {
        await this.#leaders.check(client, this.#floor.lesson())
        return this.#each(part => part.adultJoined?.())
      }
      const known = () => this.#floor.pupils().find(each => each._id === actor.id)
      if (!known()) await this.#book.learn()
      const pupil = known()
      if (!pupil) throw new Refusal('session.ended')
      replaceOlder(this.clients, client)
      await lastUntil(context, actor.session, new Date(this.#floor.lesson().endsAt.getTime() + handInMs))
      await sayLiving(context, this.roomId, pupil._id)
      this.#each(part => part.joined?.(pupil))
    }

    override async onLeave(client: Tenant) {
      const { actor } = seated(client)
      if (this.clients.length === 0) this.#waitForSomebody()
      this.#leaders.forget(client)
      if (actor.role !== 'pupil' || this.#seats.of(actor.id)) return
      this.#each(part => part.left?.(actor.id))
      await saySilent(context, this.roomId, actor.id)
      if (this.#floor.lesson().open) await lastUntil(context, actor.session, new Date(context.clock.now().getTime() + withoutConnectionMs))
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
      const { actor } = seated(client)
      if (!reach(actor, action, { ...oneself, ledLesson: () => ({}) })) throw new Refusal('not.allowed')
      return actor
    }

    #waitForSomebody() {
      this.#emptyFor?.clear()
      this.#emptyFor = this.clock.setTimeout(() => {
        this.autoDispose = this.clients.length === 0
      }, graceMs)
    }

    /** Colyseus keeps the sending to itself, though it is how a client is brought up to date that sees something else from now on. */
    #stage(): Stage {
      const room = this as unknown as { sendFullState: (client: Tenant) => void }
      return {
        state: this.state,
        clientOf: this.#seats.of,
        sendState: client => void (client.state === ClientState.JOINED && room.sendFullState(client)),
      }
    }

    #each(act: (part: ReturnType<OpenPart>) => void) {
      for (const part of this.#parts) act(part)
    }

    /** A part that cannot go on holds up neither the others nor, as nobody waits for a tick, the other lessons of this process. */
    #tick() {
      this.#each(part => {
        try {
          part.tick?.()
          this.#stuck.delete(part)
        } catch (error) {
          if (!this.#stuck.has(part)) this.#note(error)
          this.#stuck.add(part)
        }
      })
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
      if (event.kind !== 'progress' && event.kind !== 'wall') await this.#book.learn()
      if (event.kind === 'changed') await this.#checkLeaders()
      for (const part of this.#parts) await part.heard?.(event)
      if (!this.#floor.lesson().open) this.#sayGoodbye()
    }

    #hearSessionEnded = (session: string) => {
      for (const client of this.clients.filter(each => each.auth?.actor.session === session)) {
        const { actor } = seated(client)
        if (actor.role === 'pupil') {
          this.#each(part => part.sessionEnded?.(actor.id))
          client.send('tablet.replaced', {})
          client.leave()
        } else void this.#leaders.close(client).catch(error => this.#note(error))
      }
    }

    async #checkLeaders(seats: readonly Tenant[] = this.clients) {
      for (const seat of seats.filter(({ auth }) => auth && auth.actor.role !== 'pupil'))
        await this.#leaders.check(seat, this.#floor.lesson())
    }

    #sayWhoLives() {
      const over = this.clients.filter(client => this.#leaders.isOver(client))
      if (over.length > 0) void this.#checkLeaders(over).catch(error => this.#note(error))
      this.state.clock = context.clock.now().getTime()
      for (const { auth } of this.clients) if (auth?.actor.role === 'pupil') sayLiving(context, this.roomId, auth.actor.id)
    }

    #giveUp() {
      context.log.warn({ lesson: this.roomId }, 'another process leads this lesson')
      void this.disconnect()
    }

    #sayGoodbye() {
      this.broadcast('lesson.ended', {})
      this.#tick()
      this.clock.setTimeout(() => this.disconnect(), farewellMs)
    }
  }
