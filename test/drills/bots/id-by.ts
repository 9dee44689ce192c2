import type { Chance } from '../../../shared/play/chance.ts'

/** 22 characters, from the bot's own seed. */
export const idBy = (chance: Chance): string =>
  Buffer.from(Array.from({ length: 16 }, () => chance.int(256)))
    .toString('base64url')
    .slice(0, 22)
