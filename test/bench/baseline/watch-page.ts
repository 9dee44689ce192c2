import type { Page } from 'playwright-core'

/** Counts the frames in which a canvas that stands on the page was drawn to. @returns to count for so many seconds */
export async function watchFrames(page: Page): Promise<(seconds: number) => Promise<number>> {
  await page.addInitScript(() => {
    let isDrawn = false
    const watch = (drawing: object, name: string) => {
      const draw = Reflect.get(drawing, name) as (...given: unknown[]) => unknown
      Reflect.set(drawing, name, function (this: { canvas: HTMLCanvasElement }, ...given: unknown[]) {
        isDrawn ||= this.canvas.isConnected
        return draw.apply(this, given)
      })
    }
    watch(CanvasRenderingContext2D.prototype, 'drawImage')
    for (const gl of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype])
      for (const name of ['drawElements', 'drawArrays']) watch(gl, name)
    const framesIn = (seconds: number) =>
      new Promise<number>(resolve => {
        let seen = 0
        const until = performance.now() + seconds * 1000
        const next = () => {
          if (isDrawn) seen += 1
          isDrawn = false
          if (performance.now() > until) resolve(seen)
          else requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      })
    Object.assign(globalThis, { framesIn })
  })
  return seconds => page.evaluate<number>(`framesIn(${seconds})`)
}

/** From each press of a key to the next picture, in ms, as the browser itself measures it (in steps of 8). @returns to be told so far */
export async function watchPresses(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.addInitScript(() => {
    const told: number[] = []
    const options = { type: 'event', durationThreshold: 16, buffered: false }
    new PerformanceObserver(list => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') told.push(duration)
    }).observe(options)
    Object.assign(globalThis, { pressesTold: told })
  })
  return () => page.evaluate<number[]>('pressesTold')
}
