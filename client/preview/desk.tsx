/** @jsxImportSource preact */
import './desk.css'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { inOrder } from '../../shared/content/chapters.ts'
import { languages } from '../../shared/content/language-rules.ts'
import type { Scenario } from '../../shared/content/schema.ts'
import { checked, drafts } from './drafts.ts'
import { Faults } from './faults.tsx'
import { Arrivals, Frame, type Size, sizes } from './frame.tsx'
import { endingNode } from './path-layout.ts'
import { PathMap } from './path-map.tsx'
import { hashOf, type Shown, shownIn } from './shown.ts'
import { TextList } from './text-list.tsx'

const languageNames = { en: 'English', sv: 'Svenska', nb: 'Norsk bokmål', fi: 'Suomi' } as const

const all = inOrder(
  [...drafts.values()].map(({ data }) => data),
  checked.library.order,
)

/** The desk of who writes: a scenario's paths, its screens as a tablet shows them, and all its texts. */
export function open(root: HTMLElement) {
  render(<Desk />, root)
}

function Desk() {
  const [shown, setShown] = useState<Shown>(() => shownIn(location.hash) ?? first())
  const [size, setSize] = useState<Size>('tablet')
  const [came, setCame] = useState<string>()
  const book = drafts.get(shown.scenario)
  const change = (next: Partial<Shown>) => {
    const { at, ...rest } = { ...shown, ...next }
    setCame(undefined)
    setShown(at ? { ...rest, at } : rest)
  }
  useEffect(() => {
    history.replaceState(undefined, '', hashOf(shown))
    document.title = `${shown.scenario} · ${shown.language}`
  }, [shown])
  useEffect(() => {
    const hear = ({ data, origin }: MessageEvent) => {
      if (origin === location.origin && typeof data?.came === 'string') setCame(data.came)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  if (!book) {
    return (
      <div class="desk">
        <p>There is no scenario that can be read yet.</p>
        <Faults />
      </div>
    )
  }
  const { data: scenario, texts } = book
  const nodeOfShown = shown.at ? (shown.at.kind === 'ending' ? endingNode(shown.at.id) : shown.at.id) : 'intro'
  return (
    <div class="desk">
      <header>
        <h1>Content</h1>
        <label>
          Scenario{' '}
          <select value={shown.scenario} onChange={({ currentTarget: { value } }) => change({ scenario: value, names: {}, at: undefined })}>
            {all.map(({ id, chapter }) => (
              <option key={id} value={id}>
                {chapter} · {id}
              </option>
            ))}
          </select>
        </label>
        <Pick
          legend="Language"
          options={languages}
          picked={shown.language}
          nameOf={id => languageNames[id]}
          onPick={language => change({ language })}
        />
        <Pick
          legend="Read by"
          options={['older', 'young'] as const}
          picked={shown.level}
          nameOf={level => (level === 'young' ? '6–9 years' : '10–12 years')}
          onPick={level => change({ level })}
        />
        <Pick
          legend="Names"
          options={[0, 1, 2] as const}
          picked={pickedName(scenario, shown)}
          nameOf={n =>
            Object.values(scenario.names)
              .map(all => all[n])
              .join(', ')
          }
          onPick={n => change({ names: Object.fromEntries(Object.entries(scenario.names).map(([who, all]) => [who, all[n] ?? ''])) })}
        />
        <Pick
          legend="Screen"
          options={['tablet', 'upright', 'small'] as const}
          picked={size}
          nameOf={id => sizes[id].join(' × ')}
          onPick={setSize}
        />
        <label>
          <input type="checkbox" checked={shown.calm} onChange={({ currentTarget: { checked } }) => change({ calm: checked })} /> Calm
        </label>
      </header>
      <Faults scenario={shown.scenario} />
      <main>
        <section aria-label="Paths" class="paths">
          <button type="button" class={nodeOfShown === 'intro' ? 'here' : ''} onClick={() => change({ at: undefined })}>
            The intro
          </button>
          <PathMap
            scenario={scenario}
            texts={texts[shown.language]}
            names={shown.names}
            here={came ?? nodeOfShown}
            onOpen={at => change({ at })}
          />
        </section>
        <section aria-label="As the tablet shows it" class="screen">
          <Arrivals scenario={scenario} shown={shown} onOpen={at => change({ at })} />
          <Frame shown={shown} size={size} />
        </section>
      </main>
      <TextList scenario={scenario} texts={texts} language={shown.language} names={shown.names} scene={came ?? nodeOfShown} />
    </div>
  )
}

function first(): Shown {
  return { scenario: all[0]?.id ?? '', language: 'en', level: 'older', names: {}, calm: false }
}

const pickedName = ({ names, cast }: Scenario, shown: Shown): 0 | 1 | 2 => {
  const at = names[cast.happensTo]?.indexOf(shown.names[cast.happensTo] ?? '') ?? 0
  return at === 1 || at === 2 ? at : 0
}

type PickProps<T> = {
  readonly legend: string
  readonly options: readonly T[]
  readonly picked: T
  readonly nameOf: (option: T) => string
  readonly onPick: (option: T) => void
}

function Pick<T extends string | number>({ legend, options, picked, nameOf, onPick }: PickProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(option => (
        <label key={option}>
          <input type="radio" name={legend} checked={option === picked} onChange={() => onPick(option)} /> {nameOf(option)}
        </label>
      ))}
    </fieldset>
  )
}
