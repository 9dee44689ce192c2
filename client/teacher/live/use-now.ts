import { useEffect, useState } from 'react'

const stepMs = 10_000

/** This device's clock in ms, looked at every ten seconds: the page shows whole minutes. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
