/** @jsxImportSource preact */
import type { Figure } from '../../../shared/api/figure.ts'
import { creatureFaceSvg, creatureSvg } from '../../art/creature/creature-svg.ts'
import { Sign } from '../shell/sign.tsx'
import { Drawing } from '../widgets/index.ts'
import type { Option } from './parts.ts'

/** Radio buttons that look like cards; every option shows *your* creature. `view`: its head, or the whole of it. */
export function OptionGroup({
  name,
  label,
  options,
  view,
  onPick,
}: {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly view: 'head' | 'whole'
  readonly onPick: (figure: Figure) => void
}) {
  return (
    <fieldset class={`options ${view} of-${name}`} aria-label={label}>
      {options.map(option => (
        <label key={option.name} class={`option ${option.isOn ? 'picked' : ''}`}>
          <input type="radio" name={name} checked={option.isOn} onChange={() => onPick(option.picked ?? option.figure)} />
          <Drawing
            svg={view === 'head' ? creatureFaceSvg(option.figure) : creatureSvg(option.figure, { shadow: 'none' })}
            class="option-picture"
          />
          <span class="option-name">{option.name}</span>
          {option.isOn && (
            <span class="tick">
              <Sign name="check" />
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}

export function SwatchGroup({
  name,
  label,
  options,
  onPick,
}: {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly onPick: (figure: Figure) => void
}) {
  return (
    <fieldset class="swatches" aria-label={label}>
      {options.map(option => (
        <label
          key={option.name}
          class={`swatch ${option.isOn ? 'picked' : ''}`}
          style={{ backgroundColor: option.swatch ?? '' }}
          title={option.name}
        >
          <input
            type="radio"
            name={name}
            aria-label={option.name}
            checked={option.isOn}
            onChange={() => onPick(option.picked ?? option.figure)}
          />
          {option.isOn && <Sign name="check" />}
        </label>
      ))}
    </fieldset>
  )
}
