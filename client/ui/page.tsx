import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useTexts } from './texts.ts'

export type PageProps = {
  title: string
  /** The pages above this one. */
  crumb?: readonly { readonly label: string; readonly to: string }[]
  /** What is known about it, under the title. */
  facts?: ReactNode
  lede?: ReactNode
  /** At most two. */
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** A sheet: crumb, title with its facts, actions, then bands. */
export function Page({ title, crumb = [], facts, lede, actions, className = '', children }: PageProps) {
  const t = useTexts()
  return (
    <main id="main" className={`sheet ${className}`}>
      <title>{`${title} · Upstander`}</title>
      <header>
        {crumb.length > 0 && (
          <nav className="crumb" aria-label={t('frame.crumb')}>
            {crumb.map((above, index) => (
              <Fragment key={above.to}>
                {index > 0 && <span aria-hidden>/</span>}
                <Link to={above.to}>{above.label}</Link>
              </Fragment>
            ))}
          </nav>
        )}
        <div>
          <PageTitle>{title}</PageTitle>
          {facts && <p className="facts-line">{facts}</p>}
        </div>
        {actions && <div className="row noprint">{actions}</div>}
        {lede && <p className="lede">{lede}</p>}
      </header>
      {children}
    </main>
  )
}

/** Takes the focus after a change of page, so that a screen reader says where one is. */
export function PageTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per address, not per rendering
  useEffect(() => {
    if (key === 'default') return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

export type BandProps = {
  title: string
  /** One honest note. */
  note?: ReactNode
  tools?: ReactNode
  /** `long` may be split between printed pages. */
  className?: string
  children: ReactNode
  id?: string
}

/** A rule, a margin with title, note and tools, and the column with the content. */
export function Band({ title, note, tools, className = '', children, id }: BandProps) {
  return (
    <section className={`band ${className}`} id={id}>
      <div className="side">
        <h2>{title}</h2>
        {note && <p>{note}</p>}
        {tools && <div className="tools noprint">{tools}</div>}
      </div>
      <div className="col">{children}</div>
    </section>
  )
}

/** The sentence that a person would say aloud, before the evidence; `broad` for sentences with several figures. */
export function Answer({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <p className={`answer ${className}`}>{children}</p>
}
