/** @jsxImportSource preact */
import type { RefObject } from 'preact'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import type { IconName } from '../../art/icons.ts'
import { Icon } from './drawing.tsx'
import { NotYou } from './not-you.tsx'
import { changeSettings, type Settings, textSizes, type Volume, volumes } from './settings-store.ts'
import { playSound } from './sound.ts'
import { useSettings } from './use-settings.ts'

const switches = ['easy', 'dyslexic', 'calm', 'captions', 'keys'] as const satisfies readonly (keyof Settings)[]

const signs = { off: 'volume-x', soft: 'volume-1', usual: 'volume-2' } as const satisfies Record<Volume, IconName>

/** Opened with `panel.current?.showModal()`; what is set lasts until the tab is closed. */
export function SettingsPanel({ t, panel }: { readonly t: GameText; readonly panel: RefObject<HTMLDialogElement | null> }) {
  const present = useSettings()
  return (
    <dialog ref={panel} class="settings" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('settings.title')}</h2>
      <fieldset>
        <legend>{t('settings.size')}</legend>
        <div class="sizes">
          {textSizes.map(size => (
            <label key={size} class={`size size-${size} ${present.size === size ? 'picked' : ''}`}>
              <input type="radio" name="text-size" checked={present.size === size} onChange={() => changeSettings({ size })} />
              <span aria-hidden="true">A</span>
              <small>{t(`settings.size${size}`)}</small>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('settings.sound')}</legend>
        <div class="sizes">
          {volumes.map(volume => (
            <label key={volume} class={`size ${present.volume === volume ? 'picked' : ''}`}>
              <input type="radio" name="volume" checked={present.volume === volume} onChange={() => hear(volume, t)} />
              <Icon name={signs[volume]} />
              <small>{t(`settings.volume.${volume}`)}</small>
            </label>
          ))}
        </div>
      </fieldset>
      {switches.map(name => (
        <label key={name} class="switch">
          <input type="checkbox" checked={present[name]} onChange={event => changeSettings({ [name]: event.currentTarget.checked })} />
          <span>{t(`settings.${name}`)}</span>
        </label>
      ))}
      <NotYou t={t} />
      <button type="button" class="primary" onClick={() => panel.current?.close()}>
        {t('settings.close')}
      </button>
    </dialog>
  )
}

/** One hears at once how loud it is. */
function hear(volume: Volume, t: GameText) {
  changeSettings({ volume })
  playSound('chosen', t)
}
