/** What only this tab keeps, until it is closed or signed out. Where the browser forbids it, memory does. */
export type TabStorage = {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, value: string) => void
  readonly clear: () => void
}

export function openTabStorage(): TabStorage {
  const memory = new Map<string, string>()
  return {
    read: key => memory.get(key) ?? attempt(() => sessionStorage.getItem(key)) ?? undefined,
    write: (key, value) => {
      memory.set(key, value)
      attempt(() => sessionStorage.setItem(key, value))
    },
    clear: () => {
      memory.clear()
      attempt(() => sessionStorage.clear())
    },
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
