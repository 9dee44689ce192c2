import { isInside, you } from '../../../shared/content/inside.ts'
import type { Scenario } from '../../../shared/content/schema.ts'
import { adultIds, type CastId, castIdOf, castIds } from '../../art/cast.ts'
import { otherSideScene } from '../../art/scenes/other-side.ts'
import type { Scene, SceneOf } from '../../art/scenes/scene.ts'
import { adultsIn, howOf, type SceneState } from '../../art/scenes/state.ts'
import type { Box } from './composition.ts'

/** The content's cast as the art knows it. Nobody plays the player's part in a picture; a child whom the story does not have keeps the place. */
export const inArt = (scenario: Scenario): SceneOf => {
  const { id, place, screen, cast, bystanders, equals = false } = scenario
  const idOf = (who: string) => (who === you ? standIn(scenario) : castIdOf(who))
  return {
    id,
    place: screen?.meets ?? place,
    cast: {
      happensTo: idOf(cast.happensTo),
      leads: idOf(cast.leads),
      bystanders: bystanders.map(castIdOf),
      adults: cast.adults.map(castIdOf),
      equals,
    },
  }
}

/** Who keeps the player's place in a story that is told from inside. */
export function playerIn(scenario: Scenario): CastId | undefined {
  return isInside(scenario) ? standIn(scenario) : undefined
}

/** A story told from inside is seen through the player's own eyes; at its end by those who stand with the player. */
export function ownEyesScene(scenario: Scenario, state: SceneState, box: Box, blink: 'open' | 'shut'): Scene {
  const shown = inArt(scenario)
  const { cast } = shown
  const own = standIn(scenario)
  const adults = adultsIn(state, cast)
  const isEnd = state.moment === 'together' || state.moment === 'bench'
  const beside = [...adults, ...cast.bystanders.filter(id => howOf(state, id) === 'standingWith')]
  const [nearest, ...others] = isEnd ? beside : []
  const seen =
    nearest === undefined
      ? { ...cast, bystanders: [...cast.bystanders, ...adults] }
      : { ...cast, happensTo: own, leads: nearest, bystanders: others }
  const kind = nearest === undefined ? {} : Object.fromEntries(beside.map(id => [id, 'kind' as const]))
  const { foreground: _, ...scene } = otherSideScene(
    { ...shown, cast: seen },
    {
      ...{ ...box, audience: state.audience, feeling: state.feeling, eyes: own },
      heat: nearest === undefined ? state.heat : Math.min(1, state.heat),
      emotions: { ...kind, ...state.emotions },
      ...(blink === 'shut' && { blink: true }),
    },
  )
  return scene
}

/** As others see the player: a shape without a face. */
export const asShape = (svg: string): string => {
  const from = svg.indexOf('>') + 1
  const to = svg.lastIndexOf('</svg>')
  const plain = '<filter id="shape"><feFlood flood-color="#a99bd8"/><feComposite in2="SourceAlpha" operator="in"/></filter>'
  return `${svg.slice(0, from)}${plain}<g filter="url(#shape)">${svg.slice(from, to)}</g></svg>`
}

function standIn({ cast, bystanders }: Scenario): CastId {
  const there = [cast.happensTo, cast.leads, ...bystanders]
  return castIds.find(id => !there.includes(id) && !adultIds.some(adult => adult === id)) ?? 'sam'
}
