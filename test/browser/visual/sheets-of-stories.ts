import { castIdOf } from '../../../client/art/cast.ts'
import { stillOf } from '../../../client/art/circle/still.ts'
import { otherSideScene } from '../../../client/art/scenes/other-side.ts'
import { type SceneOf, sceneOf } from '../../../client/art/scenes/scene.ts'
import { hasOwnPicture } from '../../../client/art/scenes/stagings.ts'
import type { Size } from '../../../client/art/svg.ts'
import { type AudienceState, audienceStates, type Moment, moments } from '../../../shared/content/schema.ts'
import { asItStarts, boxes, content, stories } from '../../art/stories.ts'
import type { Extent, Sheet, Tile } from './sheet.ts'

const wide = { width: 1024, height: 512 }
const near = { width: 390, height: 312 }

/** The moments of every story in calm mode, and the other side; a row for each. */
export const storySheets = (extent: Extent): Sheet[] => {
  if (extent === 'everything') return stories.flatMap(story => boxes.slice(0, 3).map(box => everyMoment(story, box)))
  // Stories without a picture of their own are drawn alike: those that no content has stand for them.
  const own = stories.filter(({ id }) => hasOwnPicture(id))
  const agreed = [...own, ...stories.filter(({ id }) => !content.some(story => story.id === id))]
  const tiles = (shown: readonly Moment[], box: Size, from = agreed) =>
    from.flatMap(story => [...shown.map(moment => momentOf(story, moment, { ...usual[moment], box })), otherSide(story, box)])
  return [
    { name: 'stories', size: { width: 160, height: 80 }, columns: 6, tiles: tiles(moments, wide) },
    { name: 'stories-on-a-phone', size: { width: 80, height: 64 }, columns: 8, tiles: tiles(['see', 'together', 'bench'], near, own) },
  ]
}

type Ring = { readonly how: AudienceState; readonly heat: number; readonly feeling: number }
const rings: Record<AudienceState, Ring> = {
  laughing: { how: 'laughing', heat: 3, feeling: -3 },
  watching: { how: 'watching', heat: 2, feeling: -2 },
  leaving: { how: 'leaving', heat: 1, feeling: -1 },
  standingWith: { how: 'standingWith', heat: 0, feeling: 2 },
}
const usual: Record<Moment, Ring> = {
  see: rings.watching,
  decide: rings.laughing,
  happens: rings.leaving,
  together: rings.standingWith,
  bench: rings.standingWith,
}

type Shown = Ring & { readonly box: Size; readonly who?: 'all' | 'one' }
function momentOf(story: SceneOf, moment: Moment, { how, heat, feeling, box, who = 'all' }: Shown): Tile {
  const { audience: atFirst } = asItStarts(story)
  const { bystanders } = story.cast
  const audience = who === 'all' ? Object.fromEntries(bystanders.map(id => [id, how])) : { ...atFirst, [bystanders[1] ?? 'noor']: how }
  const scene = sceneOf(story, { ...box, calm: true, moment, feeling, heat, audience, adultHere: how === 'standingWith' })
  return { name: `${story.id} ${moment} ${how} ${who}`, svg: stillOf(scene, box) }
}

function otherSide(story: SceneOf, box: Size): Tile {
  const scenes = Object.values(content.find(({ id }) => id === story.id)?.scenes ?? {})
  const eyes = scenes.flatMap(scene => (scene.kind === 'otherSide' && scene.eyes ? [castIdOf(scene.eyes)] : []))[0]
  const scene = otherSideScene(story, { ...box, ...asItStarts(story), ...(eyes && { eyes }) })
  return { name: `${story.id} other side`, svg: stillOf(scene, box) }
}

const everyMoment = (story: SceneOf, box: Size): Sheet => ({
  name: `story-${story.id}-${box.width}`,
  size: box,
  columns: 2,
  tiles: [
    { name: `${story.id} begins`, svg: stillOf(sceneOf(story, { ...box, ...asItStarts(story), calm: true, moment: 'see' }), box) },
    otherSide(story, box),
    ...moments.flatMap(moment =>
      audienceStates.flatMap(how => (['one', 'all'] as const).map(who => momentOf(story, moment, { ...rings[how], box, who }))),
    ),
  ],
})
