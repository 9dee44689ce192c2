/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import { IconButton } from './buttons.tsx'
import { Captions } from './captions.tsx'
import { SettingsPanel } from './settings-panel.tsx'

export type HeaderProps = {
  readonly t: GameText
  readonly title: string
  /** Absent on the map itself. */
  readonly onMap?: (() => void) | undefined
  readonly onTabletHelp?: (() => void) | undefined
  readonly onTalk?: (() => void) | undefined
  /** Absent where nothing can be read. */
  readonly onReadAloud?: (() => void) | undefined
  readonly isReading?: boolean
}

/** The same on every screen: what this is, the map, two kinds of help, read aloud, settings. */
export function GameHeader({ t, title, onMap, onTabletHelp, onTalk, onReadAloud, isReading = false }: HeaderProps) {
  const panel = useRef<HTMLDialogElement>(null)
  return (
    <header class="game-header">
      <h1>{title}</h1>
      {onMap && (
        <div class="to-map">
          <IconButton label={t('header.map')} icon="map" onPress={onMap} />
        </div>
      )}
      <div class="helps">
        {onTabletHelp && <IconButton label={t('header.tabletHelp')} icon="tablet" look="help" words="shown" onPress={onTabletHelp} />}
        {onTalk && <IconButton label={t('header.talk')} icon="message-circle-heart" look="talk" words="shown" onPress={onTalk} />}
      </div>
      <div class="signs">
        {onReadAloud && (
          <IconButton
            label={isReading ? t('header.stopReading') : t('header.readAloud')}
            icon={isReading ? 'square' : 'volume-2'}
            onPress={onReadAloud}
          />
        )}
        <IconButton label={t('header.settings')} icon="settings" onPress={() => panel.current?.showModal()} />
      </div>
      <SettingsPanel t={t} panel={panel} />
      <Captions />
    </header>
  )
}
