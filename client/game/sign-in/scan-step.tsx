/** @jsxImportSource preact */
import './scan.css'
import { useEffect } from 'preact/hooks'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { SignInFrame } from './frame.tsx'
import { BackChip } from './name-step.tsx'
import { useCamera } from './use-camera.ts'

/** The card before the camera; or in words why there is none, and what to do instead. Escape and Back lead out at any time. */
export function ScanStep({
  onCard,
  onBack,
  onHelp,
}: {
  readonly onCard: (card: string) => void
  readonly onBack: () => void
  readonly onHelp: () => void
}) {
  const { t } = useWords()
  const { video, state, isOther, turn } = useCamera(onCard)
  const isOn = state === 'opening' || state === 'looking'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way back stays the same
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onBack()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [])
  const said = state === 'opening' ? t('scan.opening') : isOther ? t('scan.other') : t('scan.works')
  return (
    <SignInFrame
      step={1}
      title={isOn ? t('scan.title') : t(`camera.${state}.title`)}
      hint={isOn ? t('scan.hint') : t(`camera.${state}.hint`)}
      tone={isOn ? 'calm' : 'refused'}
      more={isOn ? [{ text: said, element: 'scan-said' }] : []}
      onHelp={onHelp}
    >
      {isOn ? (
        <div class="kid-scan">
          <div class="kid-scan-view">
            <video ref={video} muted playsInline aria-label={t('scan.title')} />
            <span class="kid-scan-frame" aria-hidden="true" />
          </div>
          <p class="kid-card" role="status" id="scan-said">
            <Sign name={state === 'opening' ? 'camera' : isOther ? 'qr-code' : 'check'} />
            {said}
          </p>
        </div>
      ) : (
        <div class="kid-wait">
          <span class="kid-trouble">
            <Sign name="camera-off" />
          </span>
          <button type="button" class="kid-big" onClick={onBack}>
            <Sign name="arrow-left" />
            {t('scan.toCode')}
          </button>
        </div>
      )}
      {isOn && (
        <div class="kid-bar">
          <BackChip onBack={onBack} />
          {turn && (
            <button type="button" class="kid-chip" onClick={turn}>
              <Sign name="rotate-cw" />
              {t('scan.turn')}
            </button>
          )}
        </div>
      )}
    </SignInFrame>
  )
}
