/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { type CameraTrouble, lookForCamera } from './camera.ts'

/** The camera is tried out before it is needed: where it may be used, a button; where not, what to do with the card instead. */
export function useCameraTest(): 'there' | CameraTrouble | undefined {
  const [found, setFound] = useState<'there' | CameraTrouble>()
  useEffect(() => {
    let isGone = false
    const look = () => void lookForCamera().then(result => isGone || setFound(result))
    look()
    // A camera that is plugged in, or no longer in another app's hands.
    const devices = navigator.mediaDevices as MediaDevices | undefined
    devices?.addEventListener?.('devicechange', look)
    return () => {
      isGone = true
      devices?.removeEventListener?.('devicechange', look)
    }
  }, [])
  return found
}

export function CardLine({ found, onScan }: { readonly found: 'there' | CameraTrouble | undefined; readonly onScan: () => void }) {
  const { t } = useWords()
  if (found === 'there')
    return (
      <button type="button" class="kid-chip card" id="code-card" onClick={onScan}>
        <Sign name="camera" />
        {t('code.scan')}
      </button>
    )
  return (
    <p class="kid-card" id="code-card">
      <Sign name={found ? 'camera-off' : 'qr-code'} />
      {t(found ? `code.card.${found}` : 'code.card')}
    </p>
  )
}
