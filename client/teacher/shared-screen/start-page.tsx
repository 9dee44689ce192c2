import { useState } from 'react'
import type { z } from 'zod'
import type { Language } from '../../../shared/api/contract.ts'
import { ListSharedScreens, OpenSharedScreen, readingLevels, type SharedScreenAnswer } from '../../../shared/api/shared-screens.ts'
import { languageNames } from '../../../shared/i18n/languages.ts'
import { useAct, useAsk } from '../../adults/session.tsx'
import { Answered, Band, Button, order, Page, Refused, SelectField, useLanguage } from '../../ui/index.ts'
import { NamesList } from '../stories/names-list.tsx'
import { StoryChoice } from '../stories/story-choice.tsx'
import { type Story, useStories } from '../stories/use-stories.ts'
import { useTeacherTexts } from '../texts.ts'
import { RunningScreen } from './running-screen.tsx'
import { useSharedScreenTexts } from './texts.ts'

type Wish = z.input<typeof OpenSharedScreen.body>

/** A story for the whole class on the projector. Also for a teacher whom nobody has verified yet: no pupil's data is near it. */
export function StartPage() {
  const t = useSharedScreenTexts()
  const home = useTeacherTexts()
  const running = useAsk(ListSharedScreens, {}, { everyMs: 60_000 })
  const stories = useStories().filter(({ isAlone }) => !isAlone)
  return (
    <Page title={t('start.title')} lede={t('start.lede')} crumb={[{ label: home('home.title'), to: '/home' }]}>
      <Answered ask={running}>{([screen]) => (stories.length > 0 ? <Start screen={screen} stories={stories} /> : null)}</Answered>
    </Page>
  )
}

function Start({ screen, stories }: { screen: SharedScreenAnswer | undefined; stories: readonly Story[] }) {
  const t = useSharedScreenTexts()
  const { language: own } = useLanguage()
  const [story, setStory] = useState(stories[0]?.id ?? '')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [level, setLevel] = useState<Wish['level']>('older')
  const [language, setLanguage] = useState<Language>(own)
  const open = useAct(OpenSharedScreen, { changes: [ListSharedScreens], onDone: () => window.scrollTo(0, 0) })
  const chosen = stories.find(({ id }) => id === story)
  const offered = chosen?.names ?? {}
  const called = Object.fromEntries(Object.entries(offered).map(([who, [first = '']]) => [who, names[who] ?? first]))
  const another = (who: string) => {
    const all = offered[who] ?? []
    const next = all[(all.indexOf(called[who] ?? '') + 1) % all.length]
    if (next !== undefined) setNames({ ...names, [who]: next })
  }
  const planned = stories.map(({ id, chapter, place, names: theirs }) => ({
    ...{ id, chapter, place },
    people: Object.entries(theirs).map(([who, all]) => ({ who, names: [...all] })),
  }))
  return (
    <>
      {screen && <RunningScreen screen={screen} />}
      <Band title={t('start.story')} note={t('start.storyNote')}>
        <StoryChoice plan={{ next: '', scenarios: planned }} chosen={story} names={called} onChoose={setStory} />
      </Band>
      <Band title={t('start.names')} note={t('start.namesNote')}>
        <NamesList people={Object.keys(offered)} names={called} onAnother={another} />
      </Band>
      <Band title={t('start.board')} note={t('start.boardNote')}>
        <div className="board-texts">
          <SelectField
            label={t('start.level')}
            value={level}
            onChange={value => setLevel(readingLevels.find(each => each === value) ?? 'older')}
            choices={readingLevels.map(value => ({ value, label: t(`start.level.${value}`) }))}
          />
          <SelectField
            label={t('start.language')}
            value={language}
            onChange={value => setLanguage(order.find(each => each === value) ?? own)}
            choices={order.map(value => ({ value, label: languageNames[value] }))}
          />
        </div>
        <div className="board-open">
          <Button
            {...(!screen && { look: 'primary' as const })}
            size="big"
            busy={open.isPending}
            onClick={() => open.mutate({ body: { scenario: story, level, language, names: called } })}
          >
            {t(screen ? 'start.openAnother' : 'start.open')}
          </Button>
          <Refused error={open.error} />
          <p className="small quiet">{t('start.kept')}</p>
        </div>
      </Band>
    </>
  )
}
