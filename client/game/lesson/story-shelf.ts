import type { Language } from '../../../shared/api/contract.ts'
import type { OpenScenario } from '../../../shared/api/play.ts'
import type { Scenario, Texts } from '../../../shared/content/schema.ts'
import { loadStory } from './content.ts'

/** The stories that this tablet has fetched, in one language. What was closed again stays, for whom is in it. */
export type StoryShelf = {
  readonly all: () => readonly Scenario[]
  readonly scenario: (id: string) => Scenario | undefined
  readonly texts: (id: string) => Texts | undefined
  /** Fetches those of them that are not here yet, or in another version. @throws CallRefused */
  readonly fetch: (open: readonly OpenScenario[]) => Promise<void>
}

export function createShelf(language: Language): StoryShelf {
  const scenarios = new Map<string, Scenario>()
  const texts = new Map<string, Texts>()
  const fetchOne = async (open: OpenScenario) => {
    const { scenario, texts: itsTexts } = await loadStory(open, language)
    texts.set(open.id, itsTexts)
    scenarios.set(open.id, scenario)
  }
  return {
    all: () => [...scenarios.values()],
    scenario: id => scenarios.get(id),
    texts: id => texts.get(id),
    fetch: async open => {
      await Promise.all(open.filter(({ id, version }) => scenarios.get(id)?.version !== version).map(fetchOne))
    },
  }
}
