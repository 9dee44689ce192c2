import { isInside, you } from '../../../shared/content/inside.ts'
import type { Emotion, Moment, Scenario } from '../../../shared/content/schema.ts'
import { cast, castIdOf } from '../../art/cast.ts'
import { childSvg, portraitSvg } from '../../art/child/child-svg.ts'
import { scenePlaceOf } from '../../art/places/drawn-places.ts'
import { placeSvg } from '../../art/places/place-svg.ts'
import { otherSideScene } from '../../art/scenes/other-side.ts'
import type { ScenePerson } from '../../art/scenes/person.ts'
import { emotionShown, isPerson, type Scene, sceneOf } from '../../art/scenes/scene.ts'
import { roomSvg } from '../../art/screens/room.ts'
import type { StagePerson, StagePicture } from '../stage/index.ts'
import type { Box, Composer, OnScreen, Spot, StageComposer } from './composition.ts'
import { asShape, inArt, ownEyesScene, playerIn } from './own-eyes.ts'
import { ownFigure, ownPortrait } from './own-face.ts'
import type { Playing, ShownRun } from './playing.ts'

export type Strength = 1 | 2 | 3
export type Emotions = Readonly<Record<string, Emotion>>

/** The moments that a story on a screen shows there; for the others its people meet. */
const onDevice: readonly Moment[] = ['see', 'decide', 'happens']
export const isOnScreen = ({ screen }: Scenario, moment: Moment): boolean => screen !== undefined && onDevice.includes(moment)

/**
 * The place with all who are there, or the screen: a function of the run's numbers and of what somebody shows while speaking.
 * `words`: what is said or written on a screen.
 */
export function sceneComposer(
  { calm, scenario }: Pick<Playing, 'calm' | 'scenario'>,
  run: ShownRun,
  moment: Moment,
  emotions: Emotions = {},
  words: Partial<Pick<OnScreen, 'said' | 'length' | 'draft'>> = {},
): Composer {
  if (isOnScreen(scenario, moment)) {
    return { key: 'screen', onScreen: { run, emotions, said: [], length: 'newest', side: 'own', ...words } }
  }
  return placeComposer({ calm, scenario }, run, moment, emotions)
}

/** The place with all who are there. */
export function placeComposer(
  { calm, scenario }: Pick<Playing, 'calm' | 'scenario'>,
  run: ShownRun,
  moment: Moment,
  emotions: Emotions = {},
): StageComposer {
  const { feeling, heat, audience } = run
  const state = { feeling, heat, audience, moment, adultHere: run.adultHere === true, emotions, calm }
  const shown = inArt(scenario)
  const sceneIn = (box: Box, eyes: 'open' | 'shut') =>
    isInside(scenario)
      ? ownEyesScene(scenario, state, box, eyes)
      : sceneOf(shown, { ...state, ...box, ...(eyes === 'shut' && { blink: true }) })
  return {
    key: JSON.stringify({ ...state, scenario: scenario.id }),
    compose: box => {
      const scene = sceneIn(box, 'open')
      const shut = calm ? undefined : sceneIn(box, 'shut')
      return { picture: onStage(scene, shut), spots: scene.people.map(spotOf) }
    },
  }
}

/** The moment as one of them saw it: the one it happens to, or whose `eyes` the content names. */
export function otherSideComposer({ calm, scenario }: Pick<Playing, 'calm' | 'scenario'>, run: ShownRun, eyes?: string): Composer {
  if (scenario.screen) return { key: 'screen', onScreen: { run, emotions: {}, said: [], length: 'newest', side: 'other' } }
  return placeSideComposer({ calm, scenario }, run, eyes)
}

export function placeSideComposer(
  { calm, scenario }: Pick<Playing, 'calm' | 'scenario'>,
  { audience, heat, feeling }: ShownRun,
  eyes?: string,
): StageComposer {
  const looks = eyes === undefined ? {} : { eyes: castIdOf(eyes) }
  const state = { audience, heat, feeling, ...looks }
  const shown = inArt(scenario)
  return {
    key: JSON.stringify({ ...state, scenario: scenario.id, side: 'other', calm }),
    compose: box => {
      const scene = otherSideScene(shown, { ...state, ...box })
      const shut = calm ? undefined : otherSideScene(shown, { ...state, ...box, blink: true })
      const picture = onStage(scene, shut, 'other-')
      const player = playerIn(scenario)
      if (player === undefined) return { picture, spots: scene.people.map(spotOf) }
      const people = picture.people.map(({ blink, ...person }) =>
        person.id === `other-${player}` ? { ...person, svg: asShape(person.svg) } : { ...person, ...(blink && { blink }) },
      )
      return { picture: { ...picture, people }, spots: scene.people.filter(({ id }) => id !== player).map(spotOf) }
    },
  }
}

/** One large face in front of the place. */
export function faceComposer(
  { place, screen }: Pick<Scenario, 'place' | 'screen'>,
  who: string,
  { emotion, strength }: { emotion: Emotion; strength: Strength },
): StageComposer {
  return {
    key: JSON.stringify({ place, who, emotion, strength }),
    compose: box => {
      const adult = who !== you && lookOf(who).adult
      const scale = Math.min((box.width * 0.66) / 200, (box.height * 0.68) / 200) * (adult ? 1.2 : 1)
      // How far the middle of a face is above the feet.
      const middle = adult ? 372 : 294
      const figure = (blink: boolean) =>
        who === you ? ownFigure(emotion, strength) : childSvg(lookOf(who), { emotion, strength, pose: 'hug', shadow: 'none', blink })
      const person = {
        id: `face-${who}`,
        svg: figure(false),
        blink: figure(true),
        x: box.width / 2,
        y: box.height * 0.57 + middle * scale,
        scale,
      }
      return { picture: { background: nearGround(screen ? 'home' : place, box), people: [person] }, spots: [] }
    },
  }
}

/** A round close-up. */
export const portrait = (who: string, { emotion, strength = 2 }: { emotion: Emotion; strength?: Strength }): string =>
  who === you ? ownPortrait(emotion, strength) : portraitSvg(lookOf(who), { emotion, strength })

/** What a face shows when its owner is silent: the same as in the picture. */
export const emotionIn = (scenario: Scenario, run: ShownRun, who: string): Emotion =>
  who === you ? 'neutral' : emotionShown(inArt(scenario), { ...run, adultHere: run.adultHere === true, moment: 'decide' }, castIdOf(who))

const lookOf = (who: string) => cast[castIdOf(who)]

/** `prefix` keeps people of two pictures apart, so that nobody walks from one into the other. `shut` is the same with all eyes shut. */
export function onStage({ background, foreground, pieces }: Scene, shut: Scene | undefined, prefix = ''): StagePicture {
  const people = pieces.map((piece): StagePerson => {
    const { id, svg, x, y, scale } = piece
    const stage = { id: `${prefix}${id}`, svg, x, y, scale }
    if (!isPerson(piece)) return { ...stage, breathes: false }
    const blink = shut?.people.find(person => person.id === id)?.svg
    return blink && blink !== svg ? { ...stage, blink } : stage
  })
  return { background, people, ...(foreground === undefined ? {} : { foreground }) }
}

function spotOf({ id, box, face }: ScenePerson): Spot {
  const head = { x: face.x + face.w / 2, y: face.y + face.h / 2, radius: Math.max(face.w, face.h) / 2 }
  return { id, left: box.x, top: box.y, width: box.w, height: box.h, head }
}

/** The place from nearer by, paler, so that the face stands out; or the room of who holds the screen. */
function nearGround(place: string, { width, height }: Box): string {
  if (place === 'home') return roomSvg({ width, height })
  const zoom = 1.35
  const near = { width: width * zoom, height: height * zoom }
  const drawn = placeSvg(scenePlaceOf(place), near, { uid: 'near' })
  const shifted = drawn.replace('<svg', `<svg x="${(width - near.width) / 2}" y="${height - near.height}"`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${shifted}<rect width="${width}" height="${height}" fill="#fff" opacity=".3"/></svg>`
}
