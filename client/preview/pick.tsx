/** @jsxImportSource preact */

type PickProps<T> = {
  readonly legend: string
  readonly options: readonly T[]
  readonly picked: T
  readonly nameOf: (option: T) => string
  readonly onPick: (option: T) => void
}

/** One of a few, side by side. */
export function Pick<T extends string | number>({ legend, options, picked, nameOf, onPick }: PickProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(option => (
        <label key={option}>
          <input type="radio" name={legend} checked={option === picked} onChange={() => onPick(option)} /> {nameOf(option)}
        </label>
      ))}
    </fieldset>
  )
}
