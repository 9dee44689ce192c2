import { places } from '../../../shared/api/lessons.ts'
import type { AlbumEntry } from '../../../shared/play/stickers.ts'
import { useGrowing } from '../shell/growing-words.ts'

/** What is said of a way: what it means and where it was practised, or how it may begin. */
export function useAbout(): (entry: AlbumEntry) => string[] {
  const { t, all } = useGrowing()
  return ({ way, rings, places: stored }) => {
    if (rings === 'none') return [`${t('album.maybe')} ${t(`hint.${way}`)}`]
    const where = places.filter(place => stored.includes(place)).map(place => t(`at.${place}`))
    const practised = where.length > 0 ? t('album.practisedAt', { places: all(where) }) : t('album.practised')
    return [t(`means.${way}`), rings === 'two' ? practised : `${practised} ${t('album.another')}`]
  }
}
