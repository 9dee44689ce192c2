import { type CastId, cast } from '../../art/cast.ts'
import { childSvg } from '../../art/child/child-svg.ts'
import { groundSvg } from '../../art/houses/houses-svg.ts'
import { Art } from '../../ui/index.ts'

const crowd = ['noor', 'jin', 'amara', 'sam', 'zuri', 'mia', 'arjun'] as const satisfies readonly CastId[]
const ground = groundSvg('clear')
const children = crowd.map((who, place) =>
  childSvg(cast[who], { emotion: place % 2 ? 'kind' : 'happy', ...(place === 2 && { pose: 'wave' }) }),
)

/** The foot of the projector's page: the cast of the stories on the school's lawn. */
export function Lawn() {
  return (
    <div className="beam-lawn" aria-hidden>
      <Art svg={ground} className="ground" />
      <div className="crowd">
        {children.map((child, place) => (
          <Art key={crowd[place]} svg={child} />
        ))}
      </div>
    </div>
  )
}
