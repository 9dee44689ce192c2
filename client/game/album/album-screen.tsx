/** @jsxImportSource preact */
import './album.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type AlbumEntry, albumOf } from '../../../shared/play/stickers.ts'
import { stickerSvg } from '../../art/stickers/sticker-svg.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { useGrowing } from '../shell/growing-words.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing, Key, PrimaryButton } from '../widgets/index.ts'
import { useAbout } from './use-about.ts'

/** The pupil's own stickers: the ways it has practised, and how the others may begin. Nothing is counted, and nobody else is shown it. */
export function AlbumScreen({ stickers, onMap, ...helps }: Helps & { readonly stickers: readonly string[]; readonly onMap: () => void }) {
  const { game } = useWords()
  const { t } = useGrowing()
  const about = useAbout()
  const album = albumOf(stickers)
  const heading = useRef<HTMLHeadingElement>(null)
  const [open, setOpen] = useState(() =>
    Math.max(
      0,
      album.findIndex(({ rings }) => rings !== 'none'),
    ),
  )
  useEffect(() => heading.current?.focus(), [])
  const shown = album[open] ?? album[0]
  const page = (from: number) => (
    <div class="album-page">
      {album.slice(from, from + 4).map((entry, at) => (
        <Place key={entry.way} entry={entry} number={from + at + 1} isOpen={from + at === open} onOpen={() => setOpen(from + at)} />
      ))}
    </div>
  )
  return (
    <GamePage
      title={t('album.title')}
      helps={helps}
      onMap={onMap}
      spoken={[
        { text: `${t('album.title')}. ${t('album.onlyYou')}.` },
        ...album.map(entry => ({ text: `${t(`way.${entry.way}`)}: ${about(entry).join(' ')}`, element: `way-${entry.way}` })),
      ]}
      look="album-screen"
    >
      <h2 class="for-readers" ref={heading} tabIndex={-1}>
        {t('album.title')}. {t('album.onlyYou')}.
      </h2>
      <div class="album">
        {page(0)}
        <div class="album-spine" aria-hidden="true" />
        {page(4)}
      </div>
      <section class="album-about">
        {shown && <Drawing svg={stickerSvg(shown.way, shown.rings)} class="about-sticker" />}
        <div class="about-words" role="status">
          {shown && <h3>{t(`way.${shown.way}`)}</h3>}
          {shown && about(shown).map(sentence => <p key={sentence}>{sentence}</p>)}
        </div>
        <div class="about-act">
          <p class="note">
            <Sign name="lock" />
            {t('album.onlyYou')}
          </p>
          <PrimaryButton label={game('toTheMap')} onPress={onMap} />
        </div>
      </section>
    </GamePage>
  )
}

function Place({
  entry: { way, rings },
  number,
  isOpen,
  onOpen,
}: {
  readonly entry: AlbumEntry
  readonly number: number
  readonly isOpen: boolean
  readonly onOpen: () => void
}) {
  const { t } = useGrowing()
  return (
    <button
      id={`way-${way}`}
      type="button"
      class={`album-place lies-${number % 4} ${rings}`}
      data-key={String(number)}
      aria-pressed={isOpen}
      onClick={onOpen}
    >
      <Drawing svg={stickerSvg(way, rings)} class="sticker" />
      <span class="sticker-name">{t(`way.${way}`)}</span>
      <span class="for-readers">{t(`album.${rings}`)}</span>
      <Key name={number} />
    </button>
  )
}
