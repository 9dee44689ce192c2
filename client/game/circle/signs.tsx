/** @jsxImportSource preact */
import { castIdOf } from '../../art/cast.ts'
import { partFace } from '../../art/circle/card.ts'
import { heatSvg } from '../../art/circle/marks.ts'
import { ringSign } from '../../art/circle/signs.ts'
import { Drawing, Icon } from '../widgets/index.ts'
import { castIn, doesIn } from './pictures.ts'
import { type CirclePlaying, useCircle } from './playing.ts'

/** Who one is, and that nobody else need know. */
export function Me() {
  const { view, text, t } = useCircle()
  return (
    <div class="my-part">
      <Drawing svg={partFace(castIdOf(view.part))} class="me-face" />
      <p>
        <b>{text(`part.${view.part}.title`)}</b>
        <small>
          <Icon name="lock" />
          {t('hold')}
        </small>
      </p>
    </div>
  )
}

/** What the crowd does now: the same sign for everybody. */
export function Crowd() {
  const playing = useCircle()
  const { circle, view } = playing
  return (
    <div class="crowd-sign">
      <p>
        {crowdLines(playing).map(line => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <Drawing svg={ringSign(castIn(circle, view), { heat: view.heat, does: doesIn(view) })} class="crowd-ring" />
      <Drawing svg={heatSvg(view.heat)} class="crowd-heat" />
    </div>
  )
}

const kinds = {
  laugh: ['laugh'],
  watch: ['watch'],
  together: ['standWith', 'speak', 'checkIn'],
  away: ['leave', 'fetchHelp'],
} as const
/** "2 laugh", "5 watch": the most telling first, two at most. */
export function crowdLines({ view: { ring }, t }: Pick<CirclePlaying, 'view' | 't'>): string[] {
  const counted = (['together', 'laugh', 'watch', 'away'] as const).map(kind => {
    const n = ring.filter(({ does }) => kinds[kind].some(each => each === does)).length
    return { n, line: t(`crowd.${kind}`, { n }) }
  })
  return counted
    .filter(({ n }) => n > 0)
    .map(({ line }) => line)
    .slice(0, 2)
}
