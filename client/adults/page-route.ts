import type { ReactNode } from 'react'

/** A signed-in page; `fills` for one that fills the screen and brings no footer, such as the live lesson. */
export type PageRoute = { readonly path: string; readonly element: ReactNode; readonly fills?: boolean }
