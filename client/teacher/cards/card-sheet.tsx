import type { z } from 'zod'
import type { CardAnswer } from '../../../shared/api/classes.ts'
import type { Language } from '../../../shared/api/contract.ts'
import type { SecretKind } from '../../../shared/api/secret.ts'
import { signInWord } from '../../../shared/i18n/sign-in-words/index.ts'
import { pictureSvg } from '../../art/pictures.ts'
import { Art, Mark } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import type { TeacherText } from '../texts.ts'
import { Qr } from './qr.tsx'
import type { Paper } from './sheets.ts'

/** A card before it is made has no secrets yet. */
export type Card = Pick<z.output<typeof CardAnswer>, 'pupil' | 'username'> & Partial<z.output<typeof CardAnswer>>
export type PrintRun = {
  readonly t: TeacherText
  readonly language: Language
  /** What the next cards carry; a card that is made knows itself. */
  readonly kind: SecretKind
  readonly paper: Paper
  readonly className: string
  readonly schoolName: string
  readonly code: string
  readonly address: string
  /** Written out; absent before the cards are made. */
  readonly day: string | undefined
}
type Props = { run: PrintRun; cards: readonly Card[]; at: number; of: number }

/** One sheet of eight cards, in millimetres. */
export function CardSheet({ run, cards, at, of }: Props) {
  const { t } = run
  return (
    <section className={`paper ${run.paper}`} lang={run.language} aria-label={t('cards.sheetOf', { at, n: of })}>
      <div className="paper-cards">
        {cards.map(card => (
          <LoginCard key={card.pupil} run={run} card={card} />
        ))}
      </div>
      <p className="paper-foot">
        <span>
          {run.className}, {run.schoolName}. {t('cards.sheetOf', { at, n: of })}
        </span>
        {run.day && <span>{t('card.footer', { day: run.day })}</span>}
      </p>
    </section>
  )
}

/** From so many letters on the name is set smaller, so that it stays on one line. */
const longName = 21
const places = [0, 1, 2] as const

function LoginCard({ run, card }: { run: PrintRun; card: Card }) {
  const { t } = run
  const kind = card.words ? 'words' : card.pictures ? 'pictures' : run.kind
  return (
    <article className="login-card" aria-label={t('card.of', { username: card.username })}>
      <div className="card-top">
        <span className="card-brand">
          <Mark />
          Upstander
        </span>
        <span className="card-class">{run.className}</span>
      </div>
      <p className={`card-name ${card.username.length > longName ? 'long' : ''}`}>{card.username}</p>
      <div className="card-qr">
        <div className={card.link ? 'frame-qr' : 'frame-qr unmade'}>
          {card.link && <Qr text={card.link} label={t('card.qr', { username: card.username })} />}
        </div>
        <span>{t('card.show')}</span>
      </div>
      <div className="card-by">
        <p className="card-label">{t('card.orWrite')}</p>
        <p className={`card-address ${run.address.length > 24 ? 'long' : ''}`}>{run.address}</p>
        <p className="card-code">{writeCode(run.code)}</p>
        <p className="card-label">{t(`card.${kind}`)}</p>
        {kind === 'words' ? <Words run={run} card={card} /> : <Pictures card={card} />}
      </div>
    </article>
  )
}

function Pictures({ card }: { card: Card }) {
  return (
    <ol className="card-pictures">
      {places.map(place => {
        const picture = card.pictures?.[place]
        return (
          <li key={place} className={picture ? '' : 'unmade'}>
            <b>{place + 1}</b>
            {picture && <Art svg={pictureSvg(picture)} />}
          </li>
        )
      })}
    </ol>
  )
}

function Words({ run, card }: { run: PrintRun; card: Card }) {
  return (
    <ol className="card-words">
      {places.map(place => {
        const word = card.words?.[place]
        return (
          <li key={place} className={word ? '' : 'unmade'}>
            <b>{place + 1}</b>
            {word && signInWord(word, run.language)}
          </li>
        )
      })}
    </ol>
  )
}
