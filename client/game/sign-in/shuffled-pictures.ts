import { type PictureId, pictureIds } from '../../../shared/api/figure.ts'
import { seededChance } from '../../../shared/play/chance.ts'

export function shuffledPictures(): PictureId[] {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  return seededChance(seed).shuffle(pictureIds)
}
