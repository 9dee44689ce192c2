import { useMemo } from 'preact/hooks'
import type { MuralPiece } from '../../../shared/play/mural.ts'
import { useWords } from './words.ts'

/** The words of what grows; `pieces` and `all` list several in the language's own way. */
export function useGrowing() {
  const { language, growing: t } = useWords()
  return useMemo(() => {
    const several = new Intl.ListFormat(language)
    const all = (words: readonly string[]) => several.format(words)
    return { t, all, pieces: (painted: readonly MuralPiece[]) => all(painted.map(piece => t(`piece.${piece}`))) }
  }, [language, t])
}
