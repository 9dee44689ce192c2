import type { ReactNode } from 'react'
import { Art, BareBar, Foot, horizon, PageTitle } from '../ui/index.ts'

type Props = {
  title: string
  lede?: ReactNode
  /** What is answered beside the form: who should not be here, and what comes next. */
  beside: readonly { readonly title: string; readonly say: ReactNode }[]
  children: ReactNode
}

/** A public page around one form: sign-in, first run, activation. */
export function Entrance({ title, lede, beside, children }: Props) {
  return (
    <div className="frame public">
      <BareBar />
      <main id="main" className="entrance">
        <title>{`${title} · Upstander`}</title>
        <div className="entry">
          <PageTitle>{title}</PageTitle>
          {lede && <p className="lede">{lede}</p>}
          {children}
        </div>
        {beside.length > 0 && (
          <div className="beside">
            {beside.map(part => (
              <section key={part.title}>
                <h2>{part.title}</h2>
                <p>{part.say}</p>
              </section>
            ))}
          </div>
        )}
      </main>
      <Art svg={horizon()} className="horizon" />
      <Foot />
    </div>
  )
}
