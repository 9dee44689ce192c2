import { figureKinds } from '../../../shared/api/figure.ts'
import { creatureSvg } from '../../art/creature/creature-svg.ts'
import { Art } from '../../ui/index.ts'
import { Qr } from '../cards/qr.tsx'
import { writeCode } from '../codes.ts'
import { useAddress } from '../tablets/use-address.ts'
import { useTeacherTexts } from '../texts.ts'
import { useNow } from './use-now.ts'

const minuteMs = 60_000
const atOnce = 3

/** How a pupil comes in: card or code, then the pictures. The creatures that change each minute are there to be looked at. */
export function ProjectedCode({ code, aheadMs }: { code: string; aheadMs: number }) {
  const t = useTeacherTexts()
  const now = useNow(1000) + aheadMs
  const { origin, host } = useAddress()
  const address = `${host}/play`
  return (
    <main id="main">
      <h1 className="sr">{t('beam.title')}</h1>
      <ol className="beam-how">
        <li>
          <b className="no" aria-hidden>
            1
          </b>
          <div>
            <h2>{t('beam.card')}</h2>
            <p className="beam-address">{t('beam.noCard', { address })}</p>
            <p className="beam-code">{writeCode(code)}</p>
          </div>
        </li>
        <li>
          <b className="no" aria-hidden>
            2
          </b>
          <div>
            <h2>{t('beam.pictures')}</h2>
            <Guests minute={Math.floor(now / minuteMs)} left={60 - (Math.floor(now / 1000) % 60)} />
          </div>
        </li>
      </ol>
      <div className="beam-qr">
        <Qr text={`${origin}/play`} label={t('beam.qr')} />
        <p>{address}</p>
      </div>
    </main>
  )
}

function Guests({ minute, left }: { minute: number; left: number }) {
  const t = useTeacherTexts()
  const kinds = Array.from({ length: atOnce }, (_, place) => figureKinds[(minute * atOnce + place) % figureKinds.length] ?? 'fox')
  return (
    <div className="beam-guests" aria-hidden>
      {kinds.map(kind => (
        <Art
          key={kind}
          className="guest"
          svg={creatureSvg({ kind, fur: 'own', pattern: 'plain', extra: 'scarf', color: '#7b4fc9' }, { stance: 'wave' })}
        />
      ))}
      <p className="beam-left">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="20" fill="none" stroke="#e7d9bd" strokeWidth="6" />
          <circle
            cx="24"
            cy="24"
            r="20"
            fill="none"
            stroke="#5b45c9"
            strokeWidth="6"
            strokeDasharray={`${(left / 60) * 125.7} 126`}
            transform="rotate(-90 24 24)"
          />
        </svg>
        <span>{t('beam.guests', { n: left })}</span>
      </p>
    </div>
  )
}
