import type { Context } from '../context.ts'

/** What a class's open room hears: somebody came or went, looks or is called otherwise, its progress changed, or the wall grew. */
export type ClassEvent = { readonly kind: 'changed' | 'wall' } | { readonly kind: 'progress' | 'figure'; readonly pupil: string }
export const channelOfClass = (schoolClass: string) => `class:${schoolClass}`

/** The room of its lesson hears it, wherever it is; where none is open, nobody does. */
export const tellClass = (context: Context, schoolClass: string, event: ClassEvent = { kind: 'changed' }) =>
  context.presence.publish(channelOfClass(schoolClass), event)
