import { useEffect, useState } from 'react'

const tenSeconds = 10_000

/** This device's clock in ms, looked at every ten seconds where the page shows whole minutes. */
export function useNow(stepMs = tenSeconds): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs)
    return () => clearInterval(timer)
  }, [stepMs])
  return now
}
