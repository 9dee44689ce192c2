/** @jsxImportSource preact */
import type { Move } from '../../../shared/content/circle-schema.ts'
import { castIdOf } from '../../art/cast.ts'
import { moveSvg } from '../../art/circle/moves.ts'
import { Bubble } from '../scenario/bubble.tsx'
import type { Box } from '../scenario/composition.ts'
import { useIsNarrow } from '../scenario/use-is-narrow.ts'
import { Drawing, Icon, Key } from '../widgets/index.ts'
import { adultOf, beatComposer, type SeenBeat } from './pictures.ts'
import { type CirclePlaying, moveKey, useCircle } from './playing.ts'
import { Crowd, crowdLines, Me } from './signs.tsx'
import { Title, View } from './view.tsx'

/** The same moment for all, each from its own place; all choose at the same time, unseen. */
export function Beat() {
  const playing = useCircle()
  const { circle, view, calm, text, t, tell, spoken, chosen, choose } = playing
  const { situation, part, offers, thinks } = view
  const question = text(`${situation}.question`)
  const thought = text(`part.${part}.thought.${thinks}`)
  const news = newsOfAdult(playing)
  const said =
    situation === 'hot' || situation === 'calmer' ? circle.extras.map(who => ({ who, words: text(`extra.${who}.line.${view.heat}`) })) : []
  // One of them is heard in the picture; the log has all.
  const loud = said[(view.beat - 1) % Math.max(1, said.length)]
  tell([
    spoken(`part.${part}.thought.${thinks}`, 'own-thought'),
    ...(news ? [{ text: news, element: 'adult-news' }] : []),
    spoken(`${situation}.question`, 'question'),
    ...offers.map((move, at) => spoken(moveKey(view, move), `move-${move}`, `${at + 1}.`)),
  ])
  return (
    <View
      composer={beatComposer(circle, view, calm)}
      alt={inWords(playing)}
      over={(seen, box) => (
        <>
          <Me />
          {situation !== 'later' && <Crowd />}
          {hasRoom(box) && <OwnThought look={seen.own.x < box.width / 2 ? 'at-left' : 'at-right'}>{thought}</OwnThought>}
          {loud && <Said seen={seen} box={box} who={loud.who} name={text(`name.${loud.who}`)} words={loud.words} />}
        </>
      )}
      below={box => !hasRoom(box) && <OwnThought look="below">{thought}</OwnThought>}
    >
      {news && (
        <p class="adult-news" id="adult-news">
          <Icon name="hand-helping" />
          {news}
        </p>
      )}
      <Title>{question}</Title>
      <div class="for-readers" role="log" aria-live="polite" aria-label={t('said')}>
        {said.map(({ who, words }) => (
          <p key={who}>{`${text(`name.${who}`)}: ${words}`}</p>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fieldset */}
      <div role="group" aria-labelledby="question" class={`moves moves-${offers.length}`}>
        {offers.map((move, at) => (
          <MoveButton key={move} move={move} number={at + 1} isMine={move === chosen} onPress={() => choose(move)} />
        ))}
      </div>
    </View>
  )
}

const edges: Record<Move, number> = { standWith: 0, speak: 1, fetchHelp: 3, leave: 2, watch: 5, checkIn: 4 }
function MoveButton({ move, number, isMine, onPress }: { move: Move; number: number; isMine: boolean; onPress: () => void }) {
  const { view, text, t } = useCircle()
  return (
    <button
      id={`move-${move}`}
      type="button"
      class={`move edge-${edges[move]} ${isMine ? 'mine' : ''}`}
      data-key={String(number)}
      onClick={onPress}
    >
      <MovePicture move={move} />
      <span class="move-words">
        {text(moveKey(view, move))}
        {isMine && (
          <small>
            <Icon name="check" />
            {t('choice.mine')}
          </small>
        )}
      </span>
      <Key name={number} />
    </button>
  )
}

/** A move as the own part makes it. */
export function MovePicture({ move }: { readonly move: Move }) {
  const { circle, cast, view } = useCircle()
  const when = view.situation === 'hot' || view.situation === 'calmer' ? 'whileHot' : 'after'
  return (
    <Drawing
      svg={moveSvg(move, { part: castIdOf(view.part), happensTo: cast.happensTo, adult: adultOf(circle), picture: cast.picture, when })}
      class="move-picture"
    />
  )
}

/** A small picture belongs to the faces. */
const hasRoom = ({ height }: Box) => height > 240

/** Hangs at the own head, on the side where that is, or stands below; readers hear it with the picture. */
function OwnThought({ look, children }: { readonly look: 'at-left' | 'at-right' | 'below'; readonly children: string }) {
  return (
    <p id="own-thought" class={`own-thought pops ${look}`} aria-hidden="true">
      {children}
    </p>
  )
}

function Said({
  seen,
  box,
  who,
  name,
  words,
}: {
  seen: SeenBeat
  box: { width: number; height: number }
  who: string
  name: string
  words: string
}) {
  const spot = seen.spots.find(({ id }) => id === castIdOf(who))
  const isNarrow = useIsNarrow()
  // Where there is little room, the thought and the signs take it; the log has the words.
  if (!spot || isNarrow || box.width < 760 || spot.head.x < 0 || spot.head.x > box.width) return null
  return (
    <Bubble box={box} from={spot} clearOf={seen.spots} look="extra-said" name={name}>
      {words}
    </Bubble>
  )
}

/** A grown-up who came after the last reveal is told of before the question. */
function newsOfAdult({ view: { adult, rings }, text }: CirclePlaying): string | undefined {
  const before = rings.at(-1)?.adult ?? 'none'
  return adult === before || adult === 'none' ? undefined : text(`adult.${adult}`)
}

/** The picture for who cannot see it. */
function inWords(playing: CirclePlaying): string {
  const { view, text, t } = playing
  const place = text(`part.${view.part}.place`)
  const thought = t('thinks', { thought: text(`part.${view.part}.thought.${view.thinks}`) })
  if (view.situation === 'later') return `${text('later.alt')} ${thought}`
  return `${text(`${view.situation}.alt`)} ${crowdLines(playing).join(', ')}. ${t('crowd.heat', { n: view.heat })} ${text(`part.${view.part}.title`)}. ${place} ${thought}`
}
