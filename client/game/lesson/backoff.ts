/** How long to wait before the next try, in ms: 0.5 s, doubled each time, 5 s at most. */
export const waitBefore = (tries: number): number => Math.min(5000, 500 * 2 ** Math.min(tries, 10))

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
