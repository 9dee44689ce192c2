/** @jsxImportSource preact */
import { gameText } from '../../shared/i18n/game/index.ts'
import { endingOf, type Run, startAgain, startRun, step } from '../../shared/play/scenario.ts'
import { type Given, openScenario } from '../game/scenario/index.tsx'
import { GameHeader } from '../game/widgets/index.ts'
import type { Draft } from './drafts.ts'
import type { Shown } from './shown.ts'

/** One story as a tablet shows it, played by the real rules; nothing is sent anywhere. @returns what ends it */
export function showStory(root: HTMLElement, draft: Extract<Draft, { folder: 'scenarios' }>, shown: Shown): () => void {
  const { data: scenario, texts } = draft
  const { language, level, names, calm } = shown
  const at = shown.at?.kind === 'scene' || shown.at?.kind === 'ending' ? shown.at : undefined
  const t = gameText(language)
  let run: Run | undefined = at && { ...startRun(scenario, 1), ...at.numbers, scene: at.kind === 'scene' ? at.id : scenario.first }
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
    ...{ scenario, texts: texts[language], names, language, t, calm, give },
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
  return screen.close
}

const tell = (came: string) => parent.postMessage({ came }, location.origin)
