import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { LookAtFirstRun } from '../../shared/api/accounts.ts'
import type { Figure } from '../../shared/api/figure.ts'
import { creatureSvg } from '../art/creature/creature-svg.ts'
import { Art, BareBar, canteen, classroom, Foot, ground, LinkButton, Note, school, useTexts } from '../ui/index.ts'
import { callAsNobody } from './session.tsx'

const fox: Figure = { kind: 'fox', fur: 'own', pattern: 'plain', extra: 'scarf', color: '#3fa7d6' }
const hare: Figure = { kind: 'hare', fur: 'snow', pattern: 'patch', extra: 'kerchief', color: '#37b67e' }

/** Which door is mine? The children's house comes first and is the biggest. */
export function Front() {
  const t = useTexts()
  return (
    <div className="frame public">
      <BareBar />
      <main id="main" className="front">
        <title>Upstander</title>
        <NewHere />
        <div className="hello">
          <h1>{t('front.title')}</h1>
          <p>{t('front.say')}</p>
        </div>
        <div className="street">
          <Art svg={ground()} className="ground" />
          <nav aria-label={t('front.doors')}>
            <ul className="doors">
              <li>
                {/* The game is a page of its own: a whole load, not a route. */}
                <a href="/play" className="door">
                  <span className="house">
                    <Art svg={school()} />
                    <Art svg={creatureSvg(fox, { stance: 'wave' })} className="child left" />
                    <Art svg={creatureSvg(hare)} className="child right" />
                  </span>
                  <Plate name={t('front.play')} say={t('front.play.say')} />
                </a>
              </li>
              <li>
                <Door to="/sign-in" house={classroom()}>
                  <Plate name={t('front.teach')} say={t('front.teach.say')} />
                </Door>
              </li>
              <li>
                <Door to="/schools" house={canteen()}>
                  <Plate name={t('front.programme')} say={t('front.programme.say')} />
                </Door>
              </li>
            </ul>
          </nav>
        </div>
      </main>
      <Foot />
    </div>
  )
}

/** Whoever has just started Upstander is shown the way. */
function NewHere() {
  const t = useTexts()
  const look = useQuery({ queryKey: [LookAtFirstRun.path], queryFn: () => callAsNobody(LookAtFirstRun, {}) })
  if (!look.data?.needed) return null
  return (
    <div className="new-here">
      <Note
        acts={
          <LinkButton size="slim" to="/first-run">
            {t('front.new.go')}
          </LinkButton>
        }
      >
        {t('front.new')}
      </Note>
    </div>
  )
}

function Door({ to, house, children }: { to: string; house: string; children: ReactNode }) {
  return (
    <Link to={to} className="door">
      <span className="house">
        <Art svg={house} />
      </span>
      {children}
    </Link>
  )
}

function Plate({ name, say }: { name: string; say: string }) {
  return (
    <span className="plate">
      <b>{name}</b>
      <span>{say}</span>
      <ArrowRight aria-hidden />
    </span>
  )
}
