/** @jsxImportSource preact */
import './help.css'
import { useEffect, useRef } from 'preact/hooks'
import type { Lesson, LessonState } from '../lesson/lesson.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing, Key } from '../widgets/index.ts'
import { Tries, tabletSvg } from './tries.tsx'

/** Three things to try, then one press: the teacher's list says that this tablet needs help. */
export function TabletHelp({
  lesson,
  state,
  onMap,
  onBack,
  ...helps
}: Helps & { readonly lesson: Lesson; readonly state: LessonState; readonly onMap: () => void; readonly onBack: () => void }) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const isCalled = state.tabletHelp !== 'no'
  const title = state.tabletHelp === 'coming' ? 'trouble.coming.title' : isCalled ? 'trouble.called.title' : 'trouble.title'
  const hint = isCalled ? 'trouble.called.hint' : 'trouble.tryOrCall'
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const works = () => {
    lesson.callForTablet({ needed: false })
    onBack()
  }
  return (
    <GamePage
      title={t('tabletHelp')}
      helps={helps}
      onMap={onMap}
      spoken={[{ text: t(title), element: 'help-title' }, { text: t(hint) }]}
      look="help-page"
    >
      <section class="help-sheet" aria-labelledby="help-title">
        <div class="help-head">
          <Drawing svg={tabletSvg(isCalled ? 'fine' : 'asks')} class="help-picture" />
          <div role="status">
            <h2 id="help-title" tabIndex={-1} ref={heading}>
              {t(title)}
            </h2>
            <p>{t(hint)}</p>
          </div>
        </div>
        {!isCalled && <Tries />}
        <div class="help-row">
          {isCalled ? (
            <button type="button" class="primary" data-key="Enter" onClick={works}>
              <Sign name="check" />
              {t('trouble.works')}
            </button>
          ) : (
            <button type="button" class="primary" data-key="4" onClick={() => lesson.callForTablet({ needed: true })}>
              <Sign name="tablet" />
              {t('trouble.call')}
              <Key name={4} />
            </button>
          )}
          <button type="button" class="second" data-key="Escape" onClick={onBack}>
            <Sign name="arrow-left" />
            {t('backToGame')}
          </button>
        </div>
        <p class="help-note">
          <Sign name="message-circle-heart" />
          {t('trouble.else')}
        </p>
      </section>
    </GamePage>
  )
}
