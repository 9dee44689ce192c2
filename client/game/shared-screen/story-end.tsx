/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { Layout, Question } from '../scenario/layout.tsx'
import { sceneComposer } from '../scenario/pictures.ts'
import { type ShownRun, usePlaying } from '../scenario/playing.ts'
import { useStore } from '../shell/store.ts'
import { PrimaryButton, SecondButton } from '../widgets/index.ts'
import type { Board } from './board-store.ts'
import { useScreenWords } from './words.ts'

/** How the class's way ended; from here to another way, or to the question. */
export function StoryEnd({ board, ending, run }: { readonly board: Board; readonly ending: string; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { scenario, text, play, tell } = playing
  const t = useScreenWords()
  const { view } = useStore(board.store)
  const moment = scenario.endings.find(each => each.id === ending)?.moment ?? 'bench'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the ending comes
  useEffect(() => play('ending'), [])
  const [title, told] = [text(`ending.${ending}.title`), text(`ending.${ending}.text`)]
  tell([
    { text: title, element: 'question' },
    { text: told, element: 'told' },
  ])
  const step = view?.step ?? 0
  return (
    <Layout composer={sceneComposer(playing, run, moment)} alt={text(`ending.${ending}.alt`)}>
      <Question>{title}</Question>
      <p class="told" id="told">
        {told}
      </p>
      <div class="row">
        <SecondButton label={t('end.again')} icon="rotate-ccw" onPress={() => board.ask('screen.again', { step })} />
        <PrimaryButton label={t('end.question')} onPress={() => board.ask('screen.ask', { step })} />
      </div>
    </Layout>
  )
}
