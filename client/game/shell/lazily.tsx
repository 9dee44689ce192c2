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
    // What was drawn, and not what has come since: it may come between drawing and the effect.
    const [Shown, setShown] = useState(() => Loaded)
    useEffect(() => {
      if (Shown) return
      let timer: ReturnType<typeof setTimeout>
      const ask = () =>
        void fetch().then(
          () => setShown(() => Loaded),
          () => {
            timer = setTimeout(ask, againMs)
          },
        )
      ask()
      return () => clearTimeout(timer)
    }, [Shown])
    return Shown ? <Shown {...props} /> : null
  }
  return Object.assign(Lazy, { fetch: () => void fetch().catch(() => undefined) })
}
