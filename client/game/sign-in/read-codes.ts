/** Looks for a QR code in what the camera shows now. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>
type Detector = { readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = (new (options: { formats: string[] }) => Detector) & { readonly getSupportedFormats: () => Promise<readonly string[]> }

/** The tablet's own reader where there is one; else one that is fetched now, so that nobody waits for it before. */
export async function openCodeReader(): Promise<CodeReader> {
  const own = await ownReader()
  if (!own) return fetchedReader()
  let reader = own
  return async video => {
    try {
      return await reader(video)
    } catch (thrown) {
      // Some tablets promise a reader that is not installed.
      if (reader !== own) throw thrown
      reader = await fetchedReader()
      return undefined
    }
  }
}

async function ownReader(): Promise<CodeReader | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = await BarcodeDetector?.getSupportedFormats().catch(() => undefined)
  if (!BarcodeDetector || !formats?.includes('qr_code')) return undefined
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async video => (await detector.detect(video))[0]?.rawValue
}

/** Enough for a card that fills a third of the picture, and quick on an old tablet. */
const widest = 640

async function fetchedReader(): Promise<CodeReader> {
  const { default: loaded } = await import('jsqr')
  // What it exports is the function itself; its types say otherwise.
  const readCode = loaded as unknown as (typeof loaded)['default']
  const canvas = document.createElement('canvas')
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  return async video => {
    const scale = Math.min(1, widest / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    if (!drawing || canvas.width === 0) return undefined
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height)
    return readCode(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data
  }
}
