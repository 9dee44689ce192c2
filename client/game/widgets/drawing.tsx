/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type IconName, iconSvg } from '../../art/icons.ts'

/** An SVG document in the page, hidden from screen readers: words beside it say the same. */
export function Drawing({ svg, class: name = '' }: { readonly svg: string; readonly class?: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.importNode(drawn, true))
  }, [svg])
  return <span ref={place} class={`drawing ${name}`} aria-hidden="true" />
}

/** One of the signs, as large as the letters beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return <Drawing svg={iconSvg(name)} class="icon" />
}
