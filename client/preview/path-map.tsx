/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import type { Place } from '../../shared/content/explore.ts'
import type { Names } from '../../shared/content/names.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'
import { textOf } from '../../shared/content/texts.ts'
import { allPlaces, endsIn } from './arrivals.ts'
import { type EdgeAt, endingNode, layPaths, nodeSize } from './path-layout.ts'
import type { At } from './shown.ts'

type Props = {
  readonly scenario: Scenario
  readonly texts: Texts
  readonly names: Names
  /** A scene, or an ending's node. */
  readonly here: string
  readonly onOpen: (at: At) => void
}
const edgeGap = 12

/** All paths drawn; a press on a scene or an ending opens it. */
export function PathMap({ scenario, texts, names, here, onOpen }: Props) {
  const places = useMemo(() => allPlaces(scenario), [scenario])
  const map = useMemo(() => layPaths(scenario, scene => endingsOf(scenario, places, scene)), [scenario, places])
  const text = (key: string) => (Object.hasOwn(texts, key) ? textOf(texts, key, 'older', names) : key)
  const open = (id: string) => {
    const place = places.find(each => (id.startsWith('end:') ? endsIn(scenario, each, id.slice(4)) : each.scene === id))
    const scene = scenario.scenes[id]
    const numbers = scene?.kind === 'decide' ? scene.from : (place?.numbers ?? scenario.start)
    onOpen(id.startsWith('end:') ? { kind: 'ending', id: id.slice(4), numbers } : { kind: 'scene', id, numbers })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing
    <svg
      class="path-map"
      role="group"
      aria-label="The paths"
      viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`}
      style={{ width: `${map.width + 8}px` }}
    >
      {map.edges.map(edge => (
        <path key={`${edge.from} ${edge.to}`} class={`edge ${edge.kind} ${edge.from === here ? 'from-here' : ''}`} d={curve(edge)}>
          <title>{edge.choices.map(id => text(`scene.${edge.from}.choice.${id}`)).join('\n') || `${edge.from} → ${edge.to}`}</title>
        </path>
      ))}
      {map.nodes.map(({ id, kind, x, y }) => (
        <Node key={id} {...{ id, kind, x, y }} isHere={id === here} told={toldOf(scenario, id, text)} onPress={() => open(id)} />
      ))}
    </svg>
  )
}

type NodeProps = {
  readonly id: string
  readonly kind: 'scene' | 'ending'
  readonly x: number
  readonly y: number
  readonly isHere: boolean
  readonly told: { readonly look: string; readonly note: string; readonly text: string }
  readonly onPress: () => void
}

function Node({ id, kind, x, y, isHere, told, onPress }: NodeProps) {
  const { width, height } = nodeSize
  const name = id.replace('end:', '')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-pressed={isHere}
      aria-label={`${name}, ${told.note}. ${told.text}`}
      class={`node ${kind} ${told.look} ${isHere ? 'here' : ''}`}
      transform={`translate(${x - width / 2} ${y - height / 2})`}
      onClick={onPress}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPress()
      }}
    >
      <title>{told.text}</title>
      <rect width={width} height={height} rx={kind === 'ending' ? height / 2 : 10} />
      <text x={width / 2} y={20}>
        {name}
      </text>
      <text class="note" x={width / 2} y={36}>
        {told.note}
      </text>
    </g>
  )
}

function toldOf(scenario: Scenario, id: string, text: (key: string) => string): NodeProps['told'] {
  const ending = scenario.endings.find(each => endingNode(each.id) === id)
  if (ending) return { look: '', note: `support: ${ending.support}`, text: text(`ending.${ending.id}.title`) }
  const scene = scenario.scenes[id]
  if (!scene) return { look: '', note: '', text: '' }
  const note = scene.kind === 'decide' ? `decide · ${scene.choices.length} choices` : `${scene.beat} · ${scene.kind}`
  const key = scene.kind === 'happens' ? 'because' : 'question'
  return { look: scene.kind, note, text: text(`scene.${id}.${key}`) }
}

function endingsOf(scenario: Scenario, places: readonly Place[], scene: string): string[] {
  return scenario.endings.map(({ id }) => id).filter(id => places.some(place => place.scene === scene && endsIn(scenario, place, id)))
}

/** From the lower edge of one node to the upper edge of the other, smooth at each bend. */
function curve({ points }: EdgeAt): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1]
      if (!before) return `M${x} ${y + nodeSize.height / 2}`
      const isLast = index === points.length - 1
      const from = before.y + (index === 1 ? nodeSize.height / 2 : 0)
      const to = y - (isLast ? nodeSize.height / 2 + edgeGap - 10 : 0)
      const middle = (from + to) / 2
      return `C${before.x} ${middle} ${x} ${middle} ${x} ${to}`
    })
    .join(' ')
}
