/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Scenario } from '../../shared/content/schema.ts'
import { allPlaces, endsIn } from './arrivals.ts'
import { type At, hashOf, type Shown } from './shown.ts'

export const sizes = { tablet: [1024, 768], upright: [768, 1024], small: [390, 780] } as const
export type Size = keyof typeof sizes

/** The same scene is met with other numbers on other paths. */
export function Arrivals({
  scenario,
  at,
  onOpen,
}: {
  readonly scenario: Scenario
  readonly at: At | undefined
  readonly onOpen: (at: At) => void
}) {
  const places = useMemo(() => allPlaces(scenario), [scenario])
  if (at?.kind !== 'scene' && at?.kind !== 'ending') return null
  const id = at.id
  const ways = places.filter(place => (at.kind === 'scene' ? place.scene === id : endsIn(scenario, place, id)))
  const now = JSON.stringify(at.numbers)
  return (
    <label class="arrivals">
      Come there with{' '}
      <select value={now} onChange={({ currentTarget: { value } }) => onOpen({ ...at, numbers: JSON.parse(value) })}>
        {ways.map(({ numbers }) => (
          <option key={JSON.stringify(numbers)} value={JSON.stringify(numbers)}>
            feeling {numbers.feeling}, heat {numbers.heat}
            {Object.entries(numbers.audience).map(([who, state]) => `, ${who} ${state}`)}
            {numbers.adultHere ? ', an adult is there' : ''}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The tablet, as large as the desk has room for. */
export function Frame({ shown, size }: { readonly shown: Shown; readonly size: Size }) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(0.6)
  const [width, height] = sizes[size]
  useEffect(() => {
    const resize = () => setScale(Math.min(1, (box.current?.clientWidth ?? width) / width, (innerHeight * 0.86) / height))
    const watch = new ResizeObserver(resize)
    if (box.current) watch.observe(box.current)
    resize()
    return () => watch.disconnect()
  }, [width, height])
  useEffect(() => {
    // The page for home is a sheet of paper, with the grown-ups' styles.
    const page = shown.folder === 'i-do' && shown.at?.kind === 'sheet' ? 'home' : 'stage'
    if (frame.current?.contentWindow) frame.current.contentWindow.location.replace(`/preview.html?${page}${hashOf(shown)}`)
  }, [shown])
  return (
    <div ref={box}>
      <div class="frame" style={{ height: `${height * scale}px`, width: `${width * scale}px` }}>
        <iframe ref={frame} title="The game" style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` }} />
      </div>
    </div>
  )
}
