/** @jsxImportSource preact */
import './desk.css'
import { render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { inOrder } from '../../shared/content/chapters.ts'
import type { NamesOfPeople } from '../../shared/content/kind.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { momentsOf } from './circle-moments.ts'
import { checked, type Draft, draftAt, drafts } from './drafts.ts'
import { Faults } from './faults.tsx'
import { Arrivals, Frame, type Size, sizes } from './frame.tsx'
import { textsAt } from './here.ts'
import { CardPanel, CirclePanel, RecognitionPanel } from './panels.tsx'
import { endingNode } from './path-layout.ts'
import { PathMap } from './path-map.tsx'
import { Pick } from './pick.tsx'
import { type At, folders, hashOf, type Shown, shownIn } from './shown.ts'
import { TextList } from './text-list.tsx'

const languageNames = { en: 'English', sv: 'Svenska', nb: 'Norsk bokmål', fi: 'Suomi' } as const
const folderNames = { scenarios: 'Stories', circles: 'Circles', recognitions: 'Recognitions', 'i-do': 'Cards for the real week' } as const

const all = inOrder(drafts, checked.library.order)

/** The desk of who writes: a piece's screens as a tablet shows them, what leads to them, and all its texts. */
export function open(root: HTMLElement) {
  render(<Desk />, root)
}

function Desk() {
  const [shown, setShown] = useState<Shown | undefined>(() => shownIn(location.hash) ?? first())
  const [size, setSize] = useState<Size>('tablet')
  const [came, setCame] = useState<string>()
  const draft = shown && draftAt(shown)
  const moments = useMemo(() => (draft?.folder === 'circles' ? momentsOf(draft.data) : []), [draft])
  useEffect(() => {
    if (!shown) return
    history.replaceState(undefined, '', hashOf(shown))
    document.title = `${shown.id} · ${shown.language}`
  }, [shown])
  useEffect(() => {
    const hear = ({ data, origin }: MessageEvent) => {
      if (origin === location.origin && typeof data?.came === 'string') setCame(data.came)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  if (!shown || !draft) {
    return (
      <div class="desk">
        <p>There is nothing here that can be read yet.</p>
        <Faults />
      </div>
    )
  }
  const change = (next: Partial<Shown>) => {
    const { at, ...rest } = { ...shown, ...next }
    setCame(undefined)
    setShown(at ? { ...rest, at } : rest)
  }
  const openAt = (at: At | undefined) => change({ at })
  const { id, folder, language, level, names, calm, at } = shown
  const texts = draft.texts[language]
  return (
    <div class="desk">
      <header>
        <h1>Content</h1>
        <label>
          What{' '}
          <select
            value={`${folder}/${id}`}
            onChange={({ currentTarget: { value } }) => {
              const next = drafts.find(each => `${each.folder}/${each.id}` === value)
              if (next) change({ folder: next.folder, id: next.id, names: {}, at: undefined })
            }}
          >
            {folders.map(each => (
              <optgroup key={each} label={folderNames[each]}>
                {all
                  .filter(piece => piece.folder === each)
                  .map(piece => (
                    <option key={piece.id} value={`${each}/${piece.id}`}>
                      {piece.chapter} · {piece.id}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Pick
          legend="Language"
          options={languages}
          picked={language}
          nameOf={each => languageNames[each]}
          onPick={each => change({ language: each })}
        />
        <Pick
          legend="Read by"
          options={['older', 'young'] as const}
          picked={level}
          nameOf={each => (each === 'young' ? '6–9 years' : '10–12 years')}
          onPick={each => change({ level: each })}
        />
        {Object.keys(draft.names).length > 0 && (
          <Pick
            legend="Names"
            options={[0, 1, 2] as const}
            picked={pickedName(draft.names, names)}
            nameOf={n =>
              Object.values(draft.names)
                .map(each => each[n])
                .join(', ')
            }
            onPick={n => change({ names: Object.fromEntries(Object.entries(draft.names).map(([who, each]) => [who, each[n] ?? ''])) })}
          />
        )}
        <Pick
          legend="Screen"
          options={['tablet', 'upright', 'small'] as const}
          picked={size}
          nameOf={each => sizes[each].join(' × ')}
          onPick={setSize}
        />
        <label>
          <input type="checkbox" checked={calm} onChange={({ currentTarget: { checked: isCalm } }) => change({ calm: isCalm })} /> Calm
        </label>
      </header>
      <Faults piece={`${folder}/${id}`} />
      <main>
        <section aria-label="Where in it" class="paths">
          {draft.folder === 'scenarios' && <StoryPanel draft={draft} shown={shown} came={came} onOpen={openAt} />}
          {draft.folder === 'circles' && <CirclePanel circle={draft.data} {...{ moments, at, texts, names }} onOpen={openAt} />}
          {draft.folder === 'recognitions' && <RecognitionPanel recognition={draft.data} {...{ at, texts, names }} onOpen={openAt} />}
          {draft.folder === 'i-do' && <CardPanel at={at} onOpen={openAt} />}
        </section>
        <section aria-label="As the tablet shows it" class="screen">
          {draft.folder === 'scenarios' && <Arrivals scenario={draft.data} at={at} onOpen={openAt} />}
          <Frame shown={shown} size={size} />
        </section>
      </main>
      <TextList draft={draft} language={language} names={names} here={textsAt(draft, at, came, moments)} />
    </div>
  )
}

type StoryPanelProps = {
  readonly draft: Extract<Draft, { folder: 'scenarios' }>
  readonly shown: Shown
  readonly came: string | undefined
  readonly onOpen: (at: At | undefined) => void
}

/** A story: its intro, and the map of its paths. */
function StoryPanel({ draft: { data, texts }, shown: { at, language, names }, came, onOpen }: StoryPanelProps) {
  const here = came ?? (at?.kind === 'ending' ? endingNode(at.id) : at?.kind === 'scene' ? at.id : 'intro')
  return (
    <>
      <button type="button" class={here === 'intro' ? 'here' : ''} onClick={() => onOpen(undefined)}>
        The intro
      </button>
      <PathMap scenario={data} texts={texts[language]} names={names} here={here} onOpen={onOpen} />
    </>
  )
}

function first(): Shown | undefined {
  const [piece] = all
  return piece && { folder: piece.folder, id: piece.id, language: 'en', level: 'older', names: {}, calm: false }
}

const pickedName = (all: NamesOfPeople, names: Shown['names']): 0 | 1 | 2 => {
  const [who = '', each = []] = Object.entries(all)[0] ?? []
  const at = each.indexOf(names[who] ?? '')
  return at === 1 || at === 2 ? at : 0
}
