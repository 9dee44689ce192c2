/** Resolves once the tablet has nothing more urgent to do; where it cannot say so, after three seconds. */
export const whenIdle = (): Promise<unknown> =>
  new Promise(resolve =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: 10_000 }) : setTimeout(resolve, 3000),
  )
