export type Light = 'day' | 'evening'
export const skies: Record<Light, { readonly top: string; readonly low: string }> = {
  day: { top: '#8fd3f7', low: '#dff4ff' },
  evening: { top: '#ffb98a', low: '#ffeccf' },
}
