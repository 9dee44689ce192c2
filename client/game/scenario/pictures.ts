import type { AudienceState, Emotion, Moment, Scenario } from '../../../shared/content/schema.ts'
import { type CastId, cast, castIds } from '../../art/cast.ts'
import { childSvg, portraitSvg } from '../../art/child/child-svg.ts'
import { placeSvg } from '../../art/places/place-svg.ts'
import { otherSideScene } from '../../art/scenes/other-side.ts'
import type { ScenePerson } from '../../art/scenes/person.ts'
import { newcomerScene } from '../../art/scenes/playground-newcomer.ts'
import type { StagePerson } from '../stage/index.ts'
import type { Box, Composer, Spot } from './composition.ts'
import type { Playing, ShownRun } from './playing.ts'

export type Strength = 1 | 2 | 3
export type Emotions = Readonly<Record<string, Emotion>>

/** The place with all who are there: a function of the run's numbers and of what somebody shows while speaking. */
export function sceneComposer({ calm }: Pick<Playing, 'calm'>, run: ShownRun, moment: Moment, emotions: Emotions = {}): Composer {
  const { feeling, heat, audience } = run
  const state = { feeling, heat, audience, moment, adultHere: run.adultHere === true, emotions, calm }
  return {
    key: JSON.stringify(state),
    compose: box => {
      const { background, people: drawn } = newcomerScene({ ...state, ...box })
      const people = headsInside(drawn)
      return { picture: { background, people: people.map(person => onStage(person)) }, spots: people.map(spotOf) }
    },
  }
}

/** The moment as the one it happens to saw it. */
export function otherSideComposer({ audience, heat }: ShownRun): Composer {
  return {
    key: JSON.stringify({ audience, heat, side: 'other' }),
    compose: box => {
      const { background, people, foreground } = otherSideScene({ audience, heat, ...box })
      return { picture: { background, people: people.map(person => onStage(person, 'other-')), foreground }, spots: people.map(spotOf) }
    },
  }
}

/** One large face in front of the place. */
export function faceComposer(who: string, { emotion, strength }: { emotion: Emotion; strength: Strength }): Composer {
  return {
    key: JSON.stringify({ who, emotion, strength }),
    compose: box => {
      const scale = Math.min((box.width * 0.66) / 200, (box.height * 0.68) / 200)
      // The middle of a face is 294 above the feet.
      const person = { id: `face-${who}`, svg: figure(who, emotion, strength), x: box.width / 2, y: box.height * 0.57 + 294 * scale, scale }
      return { picture: { background: nearGround(box), people: [person] }, spots: [] }
    },
  }
}

/** A round close-up. */
export const portrait = (who: string, { emotion, strength = 2 }: { emotion: Emotion; strength?: Strength }): string =>
  portraitSvg(lookOf(who), { emotion, strength })

/** What a face shows when its owner is silent. */
export function emotionIn({ cast: { happensTo, leads } }: Scenario, run: ShownRun, who: string): Emotion {
  if (who === happensTo) return run.feeling < 0 ? 'sad' : run.feeling === 0 ? 'neutral' : 'happy'
  if (who === leads) return run.heat >= 2 ? 'proud' : 'thinking'
  const how = run.audience[who]
  return how ? silent[how] : 'kind'
}
const silent: Readonly<Record<AudienceState, Emotion>> = {
  laughing: 'laughing',
  watching: 'worried',
  leaving: 'neutral',
  standingWith: 'kind',
}

const lookOf = (who: string) => cast[castIds.find((id): id is CastId => id === who) ?? 'teacher']

const figure = (who: string, emotion: Emotion, strength: Strength) =>
  childSvg(lookOf(who), { emotion, strength, pose: 'hug', shadow: 'none' })

/** `prefix` keeps people of two pictures apart, so that nobody walks from one into the other. */
function onStage({ id, svg, x, y, scale }: ScenePerson, prefix = ''): StagePerson {
  return { id: `${prefix}${id}`, svg, x, y, scale }
}

/** Where the picture is low and wide, people are drawn smaller on the same feet, so that no head is cut off. */
function headsInside(people: readonly ScenePerson[]): readonly ScenePerson[] {
  const factor = Math.min(1, ...people.map(({ id, y, scale }) => (y - headRoom) / (scale * (cast[id].adult ? 500 : crownAt))))
  if (factor === 1) return people
  return people.map(person => {
    const { id, x, y } = person
    const scale = person.scale * factor
    const crown = cast[id].adult ? 500 : crownAt
    const face = cast[id].adult ? { middle: 372, radius: 76 } : { middle: 294, radius: 96 }
    const side = face.radius * 2 * scale
    return {
      ...person,
      scale,
      box: { x: x - 118 * scale, y: y - crown * scale, w: 236 * scale, h: (crown + 12) * scale },
      face: { x: x - side / 2, y: y - (face.middle + face.radius) * scale, w: side, h: side },
    }
  })
}
const headRoom = 10
const crownAt = 470

function spotOf({ id, box, face }: ScenePerson): Spot {
  const head = { x: face.x + face.w / 2, y: face.y + face.h / 2, radius: Math.max(face.w, face.h) / 2 }
  return { id, left: box.x, top: box.y, width: box.w, height: box.h, head }
}

/** The place from nearer by, paler, so that the face stands out. */
function nearGround({ width, height }: Box): string {
  const zoom = 1.35
  const near = { width: width * zoom, height: height * zoom }
  const place = placeSvg('playground', near, { uid: 'near' })
  const shifted = place.replace('<svg', `<svg x="${(width - near.width) / 2}" y="${height - near.height}"`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${shifted}<rect width="${width}" height="${height}" fill="#fff" opacity=".3"/></svg>`
}
