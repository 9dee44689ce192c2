import { resume } from '../../shared/play/resume.ts'
import { scenarioOf } from '../play/index.ts'
import type { SharedScreen } from './model.ts'

/**
 * A screen whose story has changed with an upgrade since: it goes on in the nearest safe scene, and what was voted there is asked anew.
 * An ending that is gone is told as the one that is always there. The very same object where nothing has changed.
 * @throws Refusal not.found for a story that is gone
 */
export function asItIsNow(screen: SharedScreen): SharedScreen {
  const { run, ending, outcome: _, ...others } = screen
  if (!run) return screen
  const content = scenarioOf(screen.scenario)
  const now = resume(content, run)
  if (now === run) return screen
  const last = content.endings.find(({ id }) => id === ending) ?? content.endings.at(-1)
  return { ...others, run: now, votes: {}, ...(ending !== undefined && last && { ending: last.id }) }
}
