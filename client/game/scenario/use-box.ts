import { useLayoutEffect, useState } from 'preact/hooks'
import type { Box } from './composition.ts'

/** How large a picture's place is, and again whenever that changes. */
export function useBox(view: { readonly current: HTMLElement | null }): Box | undefined {
  const [box, setBox] = useState<Box>()
  useLayoutEffect(() => {
    const element = view.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      setBox(known => ((known?.width === width && known.height === height) || width === 0 || height === 0 ? known : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [view])
  return box
}
