/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

const againMs = 2000

/**
 * A screen that is fetched at its first use and, for a tablet with time, right after the map: it is no part of what the first minute
 * waits for. While the network is away it is asked for again and again; the tablet's line says meanwhile what is wrong.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> & { readonly fetch: () => void } {
  let Loaded: ComponentType<P> | undefined
  const fetch = async () => {
    Loaded ??= await load()
  }
  // biome-ignore lint/correctness/noComponentHookFactories: called once per screen, at the top of a file
  function Lazy(props: P) {
    const [, drawAgain] = useState(0)
    useEffect(() => {
      if (Loaded) return
      let timer: ReturnType<typeof setTimeout>
      const ask = () =>
        void fetch().then(
          () => drawAgain(count => count + 1),
          () => {
            timer = setTimeout(ask, againMs)
          },
        )
      ask()
      return () => clearTimeout(timer)
    }, [])
    return Loaded ? <Loaded {...props} /> : null
  }
  return Object.assign(Lazy, { fetch: () => void fetch().catch(() => undefined) })
}
