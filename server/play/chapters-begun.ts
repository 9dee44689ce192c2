import { iDoCards, recognitions, scenarios } from './content.ts'
import type { Progress } from './model.ts'

/** The chapters in which a pupil has begun anything: their cards for the real week stay its own. */
export function chaptersBegun({ runs, endings, knows = {}, known = [], iDo = [] }: Omit<Progress, '_id'>): number[] {
  const begun = new Set([...Object.keys(runs), ...Object.keys(endings), ...Object.keys(knows), ...known, ...iDo])
  const all = [...scenarios(), ...recognitions(), ...iDoCards()]
  return [...new Set(all.flatMap(({ id, chapter }) => (begun.has(id) ? [chapter] : [])))]
}
