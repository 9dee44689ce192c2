import type { Look } from './child/look.ts'

/**
 * The cast by id; names are content. Who stands where changes from scenario to scenario: nobody always leads, laughs, or is the one
 * it happens to. In the first chapter that one has no red hair, no glasses, no freckles, no aid and no other weight than the rest.
 */
export const castIds = [
  'sam',
  'amara',
  'leo',
  'noor',
  'mia',
  'jin',
  'arjun',
  'zuri',
  'elias',
  'kim',
  'omar',
  'tuva',
  'teacher',
  'nurse',
  'counsellor',
  'caretaker',
] as const
export type CastId = (typeof castIds)[number]

/** The adults; all others are children. */
export const adultIds = ['teacher', 'nurse', 'counsellor', 'caretaker'] as const satisfies readonly CastId[]

// biome-ignore format: one person a row
export const cast: Record<CastId, Look> = {
  amara: { skin: 'cocoa', hair: 'puffs', hairColor: '#2b1b1a', top: { style: 'dungarees', color: '#7b4fc9', accent: '#ffd54a' }, bottom: { style: 'trousers', color: '#7b4fc9' }, shoes: '#ff7aa8' },
  arjun: { skin: 'caramel', hair: 'patka', hairColor: '#2f6fd6', top: { style: 'tee', color: '#ffb347', accent: '#e4572e' }, bottom: { style: 'shorts', color: '#4a4e69' }, shoes: '#2fa58f', extras: ['backpack'] },
  elias: { skin: 'porcelain', hair: 'wavy', hairColor: '#8a5a34', eyes: '#4d6a4a', top: { style: 'knit', color: '#3f5fa8', accent: '#f2f4ff' }, bottom: { style: 'trousers', color: '#5b4a3f' }, shoes: '#2c2440', size: 1.16 },
  teacher: { skin: 'honey', hair: 'bun', hairColor: '#5b3a22', top: { style: 'cardigan', color: '#3d7f8c', accent: '#fff3d6' }, bottom: { style: 'trousers', color: '#4a4e69' }, shoes: '#5b3a22', adult: true, extras: ['lanyard'] },
  nurse: { skin: 'ebony', hair: 'locs', hairColor: '#2a1a16', top: { style: 'shirt', color: '#e8f6ff', accent: '#5fb3e8' }, bottom: { style: 'trousers', color: '#3f7fbf' }, shoes: '#ffffff', adult: true, extras: ['lanyard'] },
  counsellor: { skin: 'peach', hair: 'short', hairColor: '#7a6a5a', top: { style: 'knit', color: '#8a5a9e', accent: '#f3e6ff' }, bottom: { style: 'trousers', color: '#4a4e69' }, shoes: '#5b3a22', adult: true, extras: ['glasses', 'beard', 'lanyard'] },
  caretaker: { skin: 'caramel', hair: 'buzz', hairColor: '#3a2a24', top: { style: 'dungarees', color: '#46618f', accent: '#f2b84b' }, bottom: { style: 'trousers', color: '#46618f' }, shoes: '#5b3a22', adult: true, headgear: 'cap', headgearColor: '#46618f' },
}
