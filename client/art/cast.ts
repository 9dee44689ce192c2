import { type CastId, castIds } from '../../shared/content/cast.ts'
import type { Look } from './child/look.ts'

export { adultIds, type CastId, castIds } from '../../shared/content/cast.ts'

/**
 * The cast by id; names are content. Who stands where changes from scenario to scenario: nobody always leads, laughs, or is the one
 * it happens to. In the first chapter that one has no red hair, no glasses, no freckles, no aid and no other weight than the rest.
 */
// biome-ignore format: one person a row
export const cast: Record<CastId, Look> = {
  sam: { skin: 'peach', hair: 'short', hairColor: '#8f6a3f', eyes: '#3f7d54', top: { style: 'stripes', color: '#ffffff', accent: '#3fa7d6' }, bottom: { style: 'trousers', color: '#41518f' }, shoes: '#e4572e' },
  amara: { skin: 'cocoa', hair: 'puffs', hairColor: '#2b1b1a', top: { style: 'dungarees', color: '#7b4fc9', accent: '#ffd54a' }, bottom: { style: 'trousers', color: '#7b4fc9' }, shoes: '#ff7aa8' },
  leo: { skin: 'honey', hair: 'curly', hairColor: '#3d2a22', top: { style: 'hoodie', color: '#e4572e', accent: '#ffffff' }, bottom: { style: 'trousers', color: '#39406a' }, shoes: '#2c2440' },
  noor: { skin: 'caramel', hair: 'hijab', hairColor: '#2fa58f', top: { style: 'shirt', color: '#fff3d6', accent: '#2fa58f' }, bottom: { style: 'skirt', color: '#2d6a8a' }, shoes: '#c9563c' },
  mia: { skin: 'porcelain', hair: 'braids', hairColor: '#e9b949', eyes: '#3f7fbf', top: { style: 'star', color: '#ff8fa3', accent: '#ffffff' }, bottom: { style: 'skirt', color: '#5d6bd1' }, shoes: '#3b8f5a' },
  jin: { skin: 'peach', hair: 'bob', hairColor: '#1f1b2e', top: { style: 'tee', color: '#37b67e', accent: '#ffe066' }, bottom: { style: 'shorts', color: '#2f5fa8' }, shoes: '#f4b400', extras: ['wheelchair'] },
  arjun: { skin: 'caramel', hair: 'patka', hairColor: '#2f6fd6', top: { style: 'tee', color: '#ffb347', accent: '#e4572e' }, bottom: { style: 'shorts', color: '#4a4e69' }, shoes: '#2fa58f', extras: ['backpack', 'hearingAid'] },
  zuri: { skin: 'ebony', hair: 'afro', hairColor: '#1d1413', top: { style: 'keeper', color: '#2fb3a6', accent: '#ffe066' }, bottom: { style: 'shorts', color: '#39406a' }, shoes: '#ff6b6b', extras: ['keeperGloves'] },
  elias: { skin: 'porcelain', hair: 'wavy', hairColor: '#8a5a34', eyes: '#4d6a4a', top: { style: 'knit', color: '#3f5fa8', accent: '#f2f4ff' }, bottom: { style: 'trousers', color: '#5b4a3f' }, shoes: '#2c2440', size: 1.16 },
  kim: { skin: 'honey', hair: 'side', hairColor: '#1f1b2e', top: { style: 'cardigan', color: '#c94f7c', accent: '#ffe3ec' }, bottom: { style: 'trousers', color: '#4a4e69' }, shoes: '#f4b400', extras: ['squareGlasses'] },
  omar: { skin: 'cocoa', hair: 'buzz', hairColor: '#201614', top: { style: 'hoodie', color: '#6a8f3c', accent: '#ffffff' }, bottom: { style: 'trousers', color: '#39406a' }, shoes: '#e4572e' },
  tuva: { skin: 'peach', hair: 'spiky', hairColor: '#b8632f', eyes: '#4d6a8a', top: { style: 'stripes', color: '#fff3d6', accent: '#5fa36a' }, bottom: { style: 'shorts', color: '#2d6a8a' }, shoes: '#7b4fc9', extras: ['freckles'] },
  teacher: { skin: 'honey', hair: 'bun', hairColor: '#5b3a22', top: { style: 'cardigan', color: '#3d7f8c', accent: '#fff3d6' }, bottom: { style: 'trousers', color: '#4a4e69' }, shoes: '#5b3a22', adult: true, extras: ['lanyard'] },
  nurse: { skin: 'ebony', hair: 'locs', hairColor: '#2a1a16', top: { style: 'shirt', color: '#e8f6ff', accent: '#5fb3e8' }, bottom: { style: 'trousers', color: '#3f7fbf' }, shoes: '#ffffff', adult: true, extras: ['lanyard'] },
  counsellor: { skin: 'peach', hair: 'short', hairColor: '#7a6a5a', top: { style: 'knit', color: '#8a5a9e', accent: '#f3e6ff' }, bottom: { style: 'trousers', color: '#4a4e69' }, shoes: '#5b3a22', adult: true, extras: ['glasses', 'beard', 'lanyard'] },
  caretaker: { skin: 'caramel', hair: 'buzz', hairColor: '#3a2a24', top: { style: 'dungarees', color: '#46618f', accent: '#f2b84b' }, bottom: { style: 'trousers', color: '#46618f' }, shoes: '#5b3a22', adult: true, headgear: 'cap', headgearColor: '#46618f' },
}

/** Content names people by their id; somebody whom the cast does not know is drawn as the teacher. */
export const castIdOf = (id: string): CastId => castIds.find(known => known === id) ?? 'teacher'
