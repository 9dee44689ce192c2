/** @jsxImportSource preact */
import '../game/style/index.css'
import './stage.css'
import { gameText } from '../../shared/i18n/game/index.ts'
import { endingOf, type Run, startAgain, startRun, step } from '../../shared/play/scenario.ts'
import { fetchStaging } from '../art/scenes/stagings.ts'
import { type Given, openScenario, type ScenarioScreen } from '../game/scenario/index.tsx'
import { applySettings, GameHeader } from '../game/widgets/index.ts'
import { drafts } from './drafts.ts'
import { type Shown, shownIn } from './shown.ts'

/** One scenario as a tablet shows it, played by the real rules; nothing is sent anywhere. */
export function open(root: HTMLElement) {
  applySettings()
  let screen: ScenarioScreen | undefined
  const show = () => {
    screen?.close()
    const shown = shownIn(location.hash)
    screen = shown && present(root, shown)
  }
  void Promise.all([...drafts.values()].map(({ data }) => fetchStaging(data))).then(() => {
    addEventListener('hashchange', show)
    show()
  })
}

function present(root: HTMLElement, { scenario: id, language, level, names, calm, at }: Shown): ScenarioScreen | undefined {
  const book = drafts.get(id)
  if (!book) return undefined
  const { data: scenario } = book
  const t = gameText(language)
  let run: Run | undefined = at && { ...startRun(scenario, 1), ...at.numbers, scene: at.kind === 'scene' ? at.id : scenario.first }
  document.documentElement.lang = language
  const give = (input: Given) => {
    if (input.type === 'start') run = startRun(scenario, 1)
    else if (input.type === 'startAgain') run = startAgain(scenario, 1, input.from)
    else {
      const next = run && step(scenario, run, input)
      if (!next || 'refused' in next) return
      run = next.run
      tell(next.run?.scene ?? `end:${next.finished?.ending}`)
      return screen.show(next.run, next.finished)
    }
    tell(run.scene)
    screen.show(run)
  }
  const screen = openScenario(root, {
    ...{ scenario, texts: book.texts[language], names, language, t, calm, give },
    youngReader: level === 'young',
    endingsSeen: [],
    ...(run && at?.kind === 'scene' && { run }),
    leave: () => tell('intro'),
    header: slot => <GameHeader t={t} {...slot} />,
  })
  if (at?.kind === 'ending' && run) {
    screen.show(run)
    const { stickers } = scenario.endings.find(each => each.id === at.id) ?? endingOf(scenario, run)
    screen.show(undefined, { ending: at.id, stickers })
  }
  return screen
}

const tell = (came: string) => parent.postMessage({ came }, location.origin)
