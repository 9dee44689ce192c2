/** @jsxImportSource preact */
import type { MyHelpRequest } from '../../../shared/api/help.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing, Key } from '../widgets/index.ts'
import { talkSvg } from './talk-picture.ts'

const heads = {
  sent: { title: 'talk.sent.title', hint: 'talk.sent.hint' },
  seen: { title: 'talk.seen.title', hint: 'talk.seen.hint' },
  takenUp: { title: 'talk.taken.title', hint: 'talk.taken.hint' },
  handedOn: { title: 'talk.handed.title', hint: 'talk.handed.hint' },
} as const
const headOf = ({ state, handedOn }: MyHelpRequest) => heads[state === 'sent' && handedOn ? 'handedOn' : state]

/** What became of a request, as three stops. A stop lights only when that adult has done it. */
export function TalkMine({
  request,
  others,
  canAskMore,
  onMore,
  onTakeBack,
  onBack,
}: {
  readonly request: MyHelpRequest
  readonly others: readonly MyHelpRequest[]
  readonly canAskMore: boolean
  readonly onMore: () => void
  readonly onTakeBack: (request: MyHelpRequest) => void
  readonly onBack: () => void
}) {
  const { t } = useWords()
  const { title, hint } = headOf(request)
  const nameOf = ({ grownUp }: MyHelpRequest) => grownUp.name || t('talk.left')
  const name = nameOf(request)
  return (
    <>
      <div class="help-head">
        <Drawing svg={talkSvg(request.state === 'sent' ? 'worried' : 'eased')} class="help-picture" />
        <div role="status">
          <h2 id="help-title" tabIndex={-1}>
            {t(title, { name })}
          </h2>
          <p>{t(hint, { name })}</p>
        </div>
      </div>
      <Stops request={request} />
      {others.map(other => (
        <div key={other.id} class="other-request">
          <b>{t(headOf(other).title, { name: nameOf(other) })}</b>
          <Stops request={other} />
          {other.state === 'sent' && <TakeBack onPress={() => onTakeBack(other)} />}
        </div>
      ))}
      {request.state === 'sent' && (
        <p class="help-note">
          <Sign name="clock" />
          {t('talk.notSeenSoon')}
        </p>
      )}
      <p class="urgent">{t('talk.urgent')}</p>
      <div class="help-row">
        <button type="button" class="primary" data-key="Enter" onClick={onBack}>
          {t('backToGame')}
          <Sign name="arrow-right" />
        </button>
        {canAskMore && (
          <button type="button" class="second" data-key="1" onClick={onMore}>
            <Sign name="users-round" />
            {t('talk.another')}
            <Key name={1} />
          </button>
        )}
        {request.state === 'sent' && <TakeBack onPress={() => onTakeBack(request)} />}
      </div>
    </>
  )
}

function TakeBack({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords()
  return (
    <button type="button" class="second" onClick={onPress}>
      <Sign name="undo-2" />
      {t('talk.takeBack')}
    </button>
  )
}

function Stops({ request }: { readonly request: MyHelpRequest }) {
  const { t } = useWords()
  const isSeen = request.state !== 'sent'
  const stops = [
    { name: t('talk.stop.sent'), sign: 'send', isReached: true },
    { name: t(isSeen ? 'talk.stop.seen' : 'talk.stop.notSeen'), sign: 'mail', isReached: isSeen },
    { name: t('talk.stop.talk'), sign: 'message-circle-heart', isReached: request.state === 'takenUp' },
  ] as const
  return (
    <ol class="stops">
      {stops.map(({ name, sign, isReached }) => (
        <li key={sign} class={isReached ? 'on' : ''}>
          <span class="stop-sign">
            <Sign name={isReached ? 'check' : sign} />
          </span>
          <b aria-hidden="true">{name}</b>
          <span class="for-readers">{t(isReached ? 'talk.stop.reached' : 'talk.stop.ahead', { stop: name })}</span>
        </li>
      ))}
    </ol>
  )
}
