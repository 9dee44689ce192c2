/** @jsxImportSource preact */
import './help.css'
import { useEffect, useState } from 'preact/hooks'
import type { MyHelpRequest } from '../../../shared/api/help.ts'
import type { PlayerAnswer } from '../../../shared/api/play.ts'
import type { Session } from '../../net/call.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { useWords } from '../shell/words.ts'
import { Helpline } from './helpline.tsx'
import { TalkAsk } from './talk-ask.tsx'
import { TalkMine } from './talk-mine.tsx'
import { TalkWho } from './talk-who.tsx'
import { type Adult, useHelpRequests } from './use-help-requests.ts'

/** One, and one more. */
const openAtOnce = 2

/** Who, what this adult will see, what became of it. No field to write in: what there is to tell is said when they meet. */
export function Talk({
  session,
  player,
  onMap,
  onBack,
  ...helps
}: Helps & { readonly session: Session; readonly player: PlayerAnswer; readonly onMap: () => void; readonly onBack: () => void }) {
  const { t } = useWords()
  const { adults, mine, sending, ask, takeBack } = useHelpRequests(session)
  const [adult, setAdult] = useState<Adult>()
  const [isAskingMore, setAskingMore] = useState(false)
  const open = mine.filter(({ state }) => state !== 'takenUp')
  const shown = open[0] ?? mine[0]
  const step = adult ? 'ask' : shown && !isAskingMore ? 'mine' : 'who'
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step has a new title
  useEffect(() => document.getElementById('help-title')?.focus({ preventScroll: true }), [step])
  const send = async (to: Adult) => {
    if (!(await ask(to))) return
    setAdult(undefined)
    setAskingMore(false)
  }
  const asked = new Set(open.map(({ grownUp }) => grownUp.id))
  const askable = adults?.filter(({ id }) => !asked.has(id))
  return (
    <GamePage
      title={t('talk.title')}
      helps={helps}
      onMap={onMap}
      spoken={[
        { text: document.getElementById('help-title')?.textContent ?? t('talk.who.title'), element: 'help-title' },
        ...spokenIn(t, step, shown),
      ]}
      look="help-page"
    >
      <section class="help-sheet" aria-labelledby="help-title">
        {adult ? (
          <TalkAsk
            adult={adult}
            username={player.username}
            sending={sending}
            onSend={() => void send(adult)}
            onNo={() => setAdult(undefined)}
          />
        ) : shown && step === 'mine' ? (
          <TalkMine
            request={shown}
            others={open.filter(each => each !== shown)}
            canAskMore={open.length < openAtOnce && (askable?.length ?? 0) > 0}
            onMore={() => setAskingMore(true)}
            onTakeBack={request => void takeBack(request)}
            onBack={onBack}
          />
        ) : (
          <TalkWho adults={askable} onChoose={setAdult} onBack={onBack} />
        )}
        {step !== 'ask' && <Helpline country={player.country} />}
      </section>
    </GamePage>
  )
}

function spokenIn(t: ReturnType<typeof useWords>['t'], step: 'ask' | 'mine' | 'who', shown: MyHelpRequest | undefined) {
  const keys = {
    who: ['talk.who.hint', 'talk.nothingYet'],
    ask: ['talk.not.played', 'talk.not.why', 'talk.not.others', 'talk.meet'],
    mine: ['talk.notSeenSoon', 'talk.urgent'],
  } as const
  const handed = step === 'mine' && shown?.state === 'sent' && shown.handedOn
  const spoken = keys[step].filter(key => key !== 'talk.notSeenSoon' || shown?.state === 'sent')
  return [...(handed ? [{ text: t('talk.handed.hint', { name: shown.grownUp.name }) }] : []), ...spoken.map(key => ({ text: t(key) }))]
}
