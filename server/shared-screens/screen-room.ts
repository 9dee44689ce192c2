import { type Client, Room, validate } from '@colyseus/core'
import type { Language } from '../../shared/api/contract.ts'
import { screenMessages, teamMessages } from '../../shared/api/shared-screens.ts'
import { reach } from '../access/reach.ts'
import type { Action, Actor } from '../access/rules.ts'
import type { Context } from '../context.ts'
import { asReply, Refusal } from '../http/refusal.ts'
import { findSchool } from '../schools/index.ts'
import { asUnavailable } from '../storage/open.ts'
import { asItIsNow } from './as-it-is-now.ts'
import { channelOf, findScreen, isRunning, type ScreenEvent } from './change-screen.ts'
import { isLed } from './identify-guest.ts'
import { again, ask, begin, choose, goOn, pause, sendOut, show } from './lead-screen.ts'
import { type SharedScreen, SharedScreens, screenScopes } from './model.ts'
import { endScreens } from './open-screen.ts'
import { presentScreen, presentTeam } from './present-screen.ts'
import { drawAgain, giveVote } from './teams.ts'

export const screenRoomName = 'sharedScreen'
/** `language`: in which a team reads. */
export type SeatedGuest = { readonly actor: Actor; readonly language?: Language }
type Guest = Client<{ auth: SeatedGuest }>
/** All that changed within this time is told at once. */
const tellMs = 200
/** So long the room stays after the end, for the goodbye. */
const farewellMs = 2000

/** Wiring only, as in a lesson: who asks, which command, who is told. The screen itself is a document. */
export const screenRoomOf = (context: Context) =>
  class ScreenRoom extends Room<{ client: Guest }> {
    override maxMessagesPerSecond = 20
    override patchRate = null
    declare screen: SharedScreen
    declare timeZone: string
    #isOld = true
    #isOver = false

    override messages = {
      'vote.give': validate(teamMessages['vote.give'], (client: Guest, vote, ctx) =>
        this.#reply(client, 'sharedScreen.vote', ctx, ({ id }) => giveVote(context, this.roomId, this.timeZone, { team: id, ...vote })),
      ),
      'name.draw': validate(teamMessages['name.draw'], (client: Guest, _nothing, ctx) =>
        this.#reply(client, 'sharedScreen.vote', ctx, ({ id }) => drawAgain(context, this.roomId, id)),
      ),
      'screen.begin': validate(screenMessages['screen.begin'], (client: Guest, at, ctx) =>
        this.#lead(client, ctx, id => begin(context, id, at)),
      ),
      'screen.show': validate(screenMessages['screen.show'], (client: Guest, at, ctx) =>
        this.#lead(client, ctx, id => show(context, id, at)),
      ),
      'screen.choose': validate(screenMessages['screen.choose'], (client: Guest, chosen, ctx) =>
        this.#lead(client, ctx, id => choose(context, id, this.timeZone, chosen)),
      ),
      'screen.goOn': validate(screenMessages['screen.goOn'], (client: Guest, on, ctx) =>
        this.#lead(client, ctx, id => goOn(context, id, this.timeZone, on)),
      ),
      'screen.again': validate(screenMessages['screen.again'], (client: Guest, at, ctx) =>
        this.#lead(client, ctx, id => again(context, id, at)),
      ),
      'screen.ask': validate(screenMessages['screen.ask'], (client: Guest, at, ctx) => this.#lead(client, ctx, id => ask(context, id, at))),
      'screen.pause': validate(screenMessages['screen.pause'], (client: Guest, { paused }, ctx) =>
        this.#lead(client, ctx, id => pause(context, id, paused)),
      ),
      'screen.sendOut': validate(screenMessages['screen.sendOut'], (client: Guest, { team }, ctx) =>
        this.#lead(client, ctx, id => sendOut(context, id, team)),
      ),
      'screen.end': validate(screenMessages['screen.end'], (client: Guest, _nothing, ctx) =>
        this.#lead(client, ctx, id => endScreens(context, { _id: id })),
      ),
    }

    override async onCreate({ id }: { id: string }) {
      this.roomId = id
      this.seatReservationTimeout = 60
      this.screen = await findScreen(context, {}, id)
      this.timeZone = (await findSchool(context, {}, this.screen.school)).timeZone
      await context.presence.subscribe(channelOf(id), this.#hear)
      await context.presence.subscribe('session.ended', this.#hearSessionEnded)
      this.clock.setInterval(() => this.#tell(), tellMs)
    }

    override async onDispose() {
      await context.presence.unsubscribe(channelOf(this.roomId), this.#hear)
      await context.presence.unsubscribe('session.ended', this.#hearSessionEnded)
    }

    override async onJoin(client: Guest) {
      const { actor } = this.#seated(client)
      await this.#learn()
      if (this.#isOver) throw new Refusal('screen.ended')
      // A device that comes back takes the place of its lost connection.
      if (actor.role === 'guest') for (const older of this.#clientsOf(actor.id)) if (older !== client) older.leave()
      this.#isOld = true
    }

    override onLeave() {
      this.#isOld = true
    }

    #lead(client: Guest, ctx: Parameters<typeof asReply>[0], act: (id: string) => Promise<unknown>) {
      return this.#reply(client, 'sharedScreen.lead', ctx, () => act(this.roomId))
    }

    /** Each message checks its action again; nothing that goes wrong in here reaches further than to who asked. */
    #reply(client: Guest, action: Action, ctx: Parameters<typeof asReply>[0], act: (actor: Actor) => Promise<unknown>) {
      return asReply(ctx, async () => {
        const { actor } = this.#seated(client)
        if (!reach(actor, action, screenScopes)) throw new Refusal('not.allowed')
        await act(actor).catch(error => {
          throw error instanceof Refusal ? error : (asUnavailable(error) ?? this.#note(error))
        })
        return {}
      })
    }

    #seated(client: Guest): SeatedGuest {
      if (!client.auth) throw new Refusal('not.signedIn')
      return client.auth
    }

    #clientsOf = (actor: string) => this.clients.filter(client => client.auth?.actor.id === actor)

    #note(error: unknown): Refusal {
      context.log.error({ err: error }, 'a shared screen met a surprise')
      return new Refusal('server.busy')
    }

    #hear = (_event: ScreenEvent) => void this.#learn().catch(error => this.#note(error))

    /** Its teacher may have been unlinked from the school: then the screen is over as well. */
    #hearSessionEnded = () => void this.#checkIsLed().catch(error => this.#note(error))

    async #checkIsLed() {
      if (!this.#isOver && !(await isLed(context, this.screen))) await endScreens(context, { _id: this.roomId })
    }

    async #learn() {
      const screen = await context.storage.model(SharedScreens).findById(this.roomId).lean<SharedScreen>()
      if (!screen || !isRunning(context, screen)) return this.#sayGoodbye()
      // Two that read at once may come back in the other order.
      if (screen.version < this.screen.version) return
      this.screen = asItIsNow(screen)
      for (const client of this.clients) {
        const actor = client.auth?.actor
        if (actor?.role !== 'guest' || screen.teams.some(({ id }) => id === actor.id)) continue
        client.send('team.sentOut', {})
        client.leave()
      }
      this.#isOld = true
    }

    #tell() {
      if (!this.#isOver && !isRunning(context, this.screen)) this.#sayGoodbye()
      if (!this.#isOld || this.#isOver) return
      this.#isOld = false
      const here = new Set(this.clients.flatMap(({ auth }) => (auth?.actor.role === 'guest' ? [auth.actor.id] : [])))
      for (const client of this.clients) {
        if (!client.auth) continue
        const { actor, language = this.screen.language } = client.auth
        if (actor.role === 'projector') client.send('screen', presentScreen(this.screen, here))
        else client.send('team', presentTeam(this.screen, actor.id, language))
      }
    }

    #sayGoodbye() {
      if (this.#isOver) return
      this.#isOver = true
      this.broadcast('screen.ended', {})
      this.clock.setTimeout(() => this.disconnect(), farewellMs)
    }
  }
