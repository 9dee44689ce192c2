/** @jsxImportSource preact */
import './i-do.css'
import type { ComponentChildren } from 'preact'
import { useKnowWords } from '../know/use-texts.ts'
import { Icon } from '../widgets/index.ts'

/** The card as a piece of paper, taped to the table. */
export function Paper({
  picture,
  alt,
  title,
  hint,
  children,
}: {
  readonly picture: ComponentChildren
  readonly alt: string
  readonly title: ComponentChildren
  readonly hint: string
  readonly children?: ComponentChildren
}) {
  const t = useKnowWords()
  return (
    <article class="paper" aria-labelledby="task">
      <span class="tape" aria-hidden="true" />
      {picture}
      <p class="for-readers">{alt}</p>
      <p class="this-week" id="week">
        <Icon name="sun" />
        {t('do.week')}
      </p>
      {title}
      <p class="task-hint" id="task-hint">
        {hint}
      </p>
      {children}
    </article>
  )
}
