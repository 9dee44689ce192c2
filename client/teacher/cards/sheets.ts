/** Papers that fit in a school's printer; `keyRows` is how many lines of the key sheet one of them takes. */
export const papers = { a4: { keyRows: 28 }, letter: { keyRows: 28 } } as const
export type Paper = keyof typeof papers
/** Two columns of four; each card is 99 × 67 mm. */
export const cardsPerSheet = 8

export function inSheets<T>(rows: readonly T[], perSheet: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / perSheet) }, (_, sheet) => rows.slice(sheet * perSheet, (sheet + 1) * perSheet))
}
