import { Check, CheckCircle2, CircleAlert, CircleDashed, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from './texts.ts'

const noteIcons = { info: Info, warn: TriangleAlert, bad: CircleAlert, good: CheckCircle2 }
/** At most two sentences, and only where reading it changes what one does. `live` is read aloud when it appears. */
export function Note({
  kind = 'info',
  acts,
  live,
  children,
}: {
  kind?: keyof typeof noteIcons
  acts?: ReactNode
  live?: 'status' | 'alert'
  children: ReactNode
}) {
  const Icon = noteIcons[kind]
  return (
    <div className={`note ${kind}`} role={live}>
      <Icon aria-hidden />
      <div>{children}</div>
      {acts && <div className="acts">{acts}</div>}
    </div>
  )
}

const stateIcons = { good: Check, warn: TriangleAlert, bad: CircleAlert, waits: CircleDashed, plain: undefined }
/** A state: a shape, a word and a colour. */
export function State({ kind, children }: { kind: keyof typeof stateIcons; children: ReactNode }) {
  const Icon = stateIcons[kind]
  return (
    <span className={`state ${kind}`}>
      {Icon && <Icon aria-hidden />}
      <span>{children}</span>
    </span>
  )
}

/** ● finished, ◐ begun, a small dot not yet; `label` is the word for screen readers where none stands beside it. */
export function StepMark({ step, label }: { step: 'finished' | 'begun' | 'notYet'; label?: string }) {
  return (
    <>
      <svg className="mark" viewBox="0 0 18 18" aria-hidden="true">
        {step === 'finished' && (
          <>
            <circle cx="9" cy="9" r="8.5" fill="#0e6356" />
            <path d="M5 9.4l2.7 2.7L13 6.6" stroke="#fff" strokeWidth="2" fill="none" strokeLinecap="round" strokeLinejoin="round" />
          </>
        )}
        {step === 'begun' && (
          <>
            <circle cx="9" cy="9" r="7.6" fill="#fff" stroke="#0e6356" strokeWidth="1.8" />
            <path d="M9 1.4a7.6 7.6 0 0 0 0 15.2Z" fill="#0e6356" />
          </>
        )}
        {step === 'notYet' && <circle cx="9" cy="9" r="2.4" fill="#8c7f66" />}
      </svg>
      {label && <span className="sr">{label}</span>}
    </>
  )
}

/** Withheld is a thing, not a gap: hatched, dashed, named. */
export function Withheld({ children }: { children?: ReactNode }) {
  const t = useTexts()
  return (
    <span className="withheld">
      <span>{children ?? t('withheld')}</span>
    </span>
  )
}

export type GateStep = {
  readonly id: string
  readonly done: boolean
  readonly title: ReactNode
  readonly say: ReactNode
  /** What can be done about it. */
  readonly inner?: ReactNode
}
/** A list of steps: a tick when done, a dashed ring while waiting; who must act is named in the step. */
export function Gate({ steps }: { steps: readonly GateStep[] }) {
  const t = useTexts()
  return (
    <ol className="gates">
      {steps.map(step => (
        <li key={step.id} className={step.done ? 'ok' : 'waits'}>
          {step.done ? <Check aria-hidden /> : <CircleDashed aria-hidden />}
          <div>
            <h3>
              <span className="sr">{step.done ? t('gate.done') : t('gate.waits')} </span>
              {step.title}
            </h3>
            <p className="say">{step.say}</p>
            {step.inner && <div className="inner">{step.inner}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Names and what is known, in two columns. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
