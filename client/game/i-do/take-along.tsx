/** @jsxImportSource preact */

import type { IDoCard } from '../../../shared/content/i-do-schema.ts'
import { CardDrawing } from '../know/card-drawing.tsx'
import { useText } from '../know/use-texts.ts'
import type { Shelved } from '../lesson/know-shelf.ts'
import { Paper } from './paper.tsx'

/** The card once more when the lesson ends: to read, and to take along in the head. */
export function TakeAlong({ shelved: { data, texts } }: { readonly shelved: Shelved<IDoCard> }) {
  const text = useText(texts)
  return (
    <Paper
      picture={<CardDrawing picture={data.picture} />}
      alt={text('alt')}
      title={<h2 id="task">{text('title')}</h2>}
      hint={text('hint')}
    />
  )
}
