/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { endingComposer } from '../scenario/ending-picture.ts'
import { Layout, Question } from '../scenario/layout.tsx'
import { type ShownRun, usePlaying } from '../scenario/playing.ts'
import { useStore } from '../shell/store.ts'
import { PrimaryButton, SecondButton } from '../widgets/index.ts'
import type { Board } from './board-store.ts'
import { useScreenWords } from './words.ts'

/** How the class's way ended; from here to another way, or to the question. */
export function StoryEnd({ board, ending, run }: { readonly board: Board; readonly ending: string; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { text, play, tell } = playing
  const t = useScreenWords()
  const { view } = useStore(board.store)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the ending comes
  useEffect(() => play('ending'), [])
  const [title, told] = [text(`ending.${ending}.title`), text(`ending.${ending}.text`)]
  tell([
    { text: title, element: 'question' },
    { text: told, element: 'told' },
  ])
  const step = view?.step ?? 0
  return (
    <Layout composer={endingComposer(playing, run, ending)} alt={text(`ending.${ending}.alt`)}>
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
