/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Figure } from '../../../shared/api/figure.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Key } from '../widgets/index.ts'
import { OptionGroup, SwatchGroup } from './option-group.tsx'
import {
  colourOptions,
  creatureOptions,
  extraColourOptions,
  extraOptions,
  type PartId,
  partIds,
  partSigns,
  patternOptions,
} from './parts.ts'

/** All parts on one page; by part, creature first, where there is no room for that. */
export function Wardrobe({
  figure,
  isByPart,
  onPick,
}: {
  readonly figure: Figure
  readonly isByPart: boolean
  readonly onPick: (figure: Figure) => void
}) {
  const { t } = useWords()
  const [part, setPart] = useState<PartId>('creature')
  const share = { onPick }
  // Options show the creature bare, so that what differs is seen.
  const bare: Figure = { ...figure, extra: 'none' }
  const creatures = (
    <OptionGroup
      name="creature"
      label={t('figure.creature')}
      view="head"
      options={dressed(creatureOptions(t, { ...bare, pattern: 'plain' }), figure, ({ kind }) => ({ kind }))}
      {...share}
    />
  )
  const extras = <OptionGroup name="extra" label={t('figure.extra')} view="whole" options={extraOptions(t, figure)} {...share} />
  const patterns = (
    <OptionGroup
      name="pattern"
      label={t('figure.pattern')}
      view="whole"
      options={dressed(patternOptions(t, bare), figure, ({ pattern }) => ({ pattern }))}
      {...share}
    />
  )
  const extraColours = (
    <SwatchGroup name="extra-colour" label={t('figure.extraColour')} options={extraColourOptions(t, figure)} {...share} />
  )
  const name = (id: PartId) => (
    <h2 class="part-name">
      <Sign name={partSigns[id]} />
      {t(`figure.${id}`)}
    </h2>
  )
  if (!isByPart) {
    return (
      <div class="all-parts">
        {name('creature')}
        {creatures}
        {name('colour')}
        <SwatchGroup name="colour" label={t('figure.colour')} options={colourOptions(t, figure)} {...share} />
        <div class="two-parts">
          <div>
            {name('extra')}
            {extras}
          </div>
          <div>
            {name('pattern')}
            {patterns}
          </div>
        </div>
        {extraColours}
      </div>
    )
  }
  const shown = {
    creature: creatures,
    colour: <OptionGroup name="colour" label={t('figure.colour')} view="head" options={colourOptions(t, figure)} {...share} />,
    extra: (
      <>
        {extras}
        {extraColours}
      </>
    ),
    pattern: patterns,
  }
  return (
    <>
      <div class="part-tabs" role="tablist" aria-label={t('figure.make')}>
        {partIds.map((id, at) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === part}
            aria-controls="part"
            data-key={String(at + 1)}
            onClick={() => setPart(id)}
          >
            <Sign name={partSigns[id]} />
            <span>{t(`figure.${id}`)}</span>
            <Key name={at + 1} />
          </button>
        ))}
      </div>
      <div class="one-part" id="part" role="tabpanel" aria-labelledby={`tab-${part}`}>
        {shown[part]}
      </div>
    </>
  )
}

/** Shown plain, picked with all that is worn. */
function dressed<O extends { readonly figure: Figure }>(options: readonly O[], worn: Figure, change: (figure: Figure) => Partial<Figure>) {
  return options.map(option => ({ ...option, picked: { ...worn, ...change(option.figure) } }))
}
