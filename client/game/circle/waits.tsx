/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import type { Language } from '../../../shared/api/contract.ts'
import { circleText } from '../../../shared/i18n/circle/index.ts'
import { catSvg } from '../../art/places/things.ts'
import { Drawing } from '../widgets/index.ts'

/** Who comes late while all circles are full: calm words, and the cat. */
export function Waits({ language }: { readonly language: Language }) {
  const t = useMemo(() => circleText(language), [language])
  return (
    <div class="circle-waits" role="status">
      <Drawing svg={catSvg('sleeps')} class="waits-cat" />
      <h2>{t('waits.title')}</h2>
      <p>{t('waits.hint')}</p>
    </div>
  )
}
