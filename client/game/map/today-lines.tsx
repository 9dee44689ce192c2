/** @jsxImportSource preact */
import type { GrowingTexts } from '../../../shared/i18n/growing/index.ts'
import type { Today } from './map-picture.ts'

/** What the picture shows of today, in words: the weather, lanterns in winter, and what has changed in the school. */
export const changesIn = (t: GrowingTexts, { season, weather, year }: Omit<Today, 'catAt'>): string[] => [
  t(`today.${weather}`),
  ...(season === 'winter' ? [t('changed.lanterns')] : []),
  ...(year.isSwingMended ? [t('changed.swing')] : []),
  ...(year.hasNewBench ? [t('changed.bench')] : []),
]

/** For who cannot see the picture. */
export const TodayLines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="for-readers">
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
