/** @jsxImportSource preact */
import { useGrowing } from '../shell/growing-words.ts'
import { Icon } from '../widgets/index.ts'

/** On the map: to the own stickers. */
export function AlbumButton({ onAlbum }: { readonly onAlbum: () => void }) {
  const { t } = useGrowing()
  return (
    <button type="button" class="second" data-key="M" onClick={onAlbum}>
      <Icon name="star" />
      {t('album.title')}
    </button>
  )
}
