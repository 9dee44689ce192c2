import type { Point, View } from '../svg.ts'

export const emotions = [
  'neutral',
  'happy',
  'kind',
  'proud',
  'sad',
  'scared',
  'angry',
  'laughing',
  'worried',
  'surprised',
  'thinking',
  'ashamed',
] as const
export type Emotion = (typeof emotions)[number]
/** What the arms do. */
export const poses = [
  'down',
  'wave',
  'hips',
  'hug',
  'point',
  'offer',
  'cheer',
  'think',
  'seated',
  'walk',
  'run',
  'kick',
  'laughPoint',
  'belly',
  'pockets',
  'hold',
  'phone',
  'call',
  'cover',
  'aside',
  'pick',
  'ready',
  'stop',
] as const
export type Pose = (typeof poses)[number]
/** What the legs do. */
export const gaits = ['stand', 'walk', 'run', 'kick', 'sit'] as const
export type Gait = (typeof gaits)[number]

export type Skin = 'porcelain' | 'peach' | 'honey' | 'caramel' | 'cocoa' | 'ebony'
export type SkinTone = { readonly base: string; readonly shade: string; readonly blush: string; readonly line: string }
export const skinTones: Record<Skin, SkinTone> = {
  porcelain: { base: '#ffe1cc', shade: '#f6c4a6', blush: '#ff9d8f', line: '#b5694f' },
  peach: { base: '#f9cfaa', shade: '#e9ae83', blush: '#f58b74', line: '#a65c3e' },
  honey: { base: '#e2ab76', shade: '#cc8f58', blush: '#e2765a', line: '#8a4f2c' },
  caramel: { base: '#c1844f', shade: '#a76d3d', blush: '#c9614a', line: '#6f3d1f' },
  cocoa: { base: '#8d5836', shade: '#764629', blush: '#b0503f', line: '#4d2a18' },
  ebony: { base: '#78503a', shade: '#60402d', blush: '#b45f4e', line: '#26130c' },
}

export const hairs = [
  'short',
  'buzz',
  'afro',
  'long',
  'braids',
  'bun',
  'bob',
  'curly',
  'hijab',
  'patka',
  'puffs',
  'side',
  'locs',
  'wavy',
  'spiky',
  'bald',
] as const
export type Hair = (typeof hairs)[number]
export type Headgear = 'cap' | 'beanie' | 'kippah' | 'headband' | 'flower' | 'sunhat'
export type TopStyle = 'tee' | 'hoodie' | 'stripes' | 'dungarees' | 'shirt' | 'star' | 'keeper' | 'knit' | 'cardigan' | 'tunic'
export type Top = { readonly style: TopStyle; readonly color: string; readonly accent: string }
export type Bottom = { readonly style: 'trousers' | 'shorts' | 'skirt' | 'longskirt'; readonly color: string }
export type LookExtra =
  | 'glasses'
  | 'squareGlasses'
  | 'sunglasses'
  | 'eyePatch'
  | 'freckles'
  | 'hearingAid'
  | 'cochlear'
  | 'earDefenders'
  | 'plaster'
  | 'backpack'
  | 'wheelchair'
  | 'hairclip'
  | 'keeperGloves'
  | 'crutches'
  | 'cane'
  | 'blade'
  | 'brace'
  | 'pump'
  | 'walker'
  | 'beard'
  | 'lanyard'

/** How one of the cast looks; colours are hex. */
export type Look = {
  readonly skin: Skin
  readonly hair: Hair
  readonly hairColor: string
  readonly eyes?: string
  readonly top: Top
  readonly bottom: Bottom
  readonly shoes: string
  readonly headgear?: Headgear
  readonly headgearColor?: string
  readonly adult?: true
  readonly extras?: readonly LookExtra[]
  /** How tall beside the others; 1 is usual. */
  readonly size?: number
}
export const hasExtra = (look: Look, extra: LookExtra): boolean => look.extras?.includes(extra) ?? false

/** How one of the cast stands in a picture. */
export type Act = {
  readonly emotion?: Emotion
  readonly pose?: Pose
  /** As the pose says, standing for most. */
  readonly gait?: Gait
  /** A little, quite, very; quite is usual. */
  readonly strength?: 1 | 2 | 3
  /** Where the pupils go, in the face's units: x -8 (left) to 8, y -8 (up) to 9. */
  readonly gaze?: Point
  readonly blink?: boolean
  /** The head's turn, -1 (to the left of the picture) to 1. */
  readonly turn?: number
  readonly view?: View
  /** Mirrors the whole figure, so that it points or walks to the left. */
  readonly facing?: 'left' | 'right'
  /** A drawing held in both hands, around (0, 0). */
  readonly holds?: string
  readonly shadow?: 'drawn' | 'none'
}
