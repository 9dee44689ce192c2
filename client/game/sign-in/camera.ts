/** Why this page has no camera: no encrypted address, none in the tablet, refused by person or school, or another app has it. */
export type CameraTrouble = 'insecure' | 'none' | 'refused' | 'taken'
/** `front` is the side on which the child is. */
export type Facing = 'back' | 'front'
const facingModes = { back: 'environment', front: 'user' } as const

/** Whether a camera may be used here, found out without switching it on or asking anybody. */
export async function lookForCamera(): Promise<'there' | CameraTrouble> {
  if (!isSecureContext) return 'insecure'
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) return 'none'
  if ((await countCameras()) === 0) return 'none'
  return (await permission()) === 'denied' ? 'refused' : 'there'
}

export async function countCameras(): Promise<number> {
  const devices = (await navigator.mediaDevices.enumerateDevices().catch(() => undefined)) ?? []
  return devices.filter(({ kind }) => kind === 'videoinput').length
}

/** Switches it on; the browser asks first. */
export async function openCamera(facing: Facing): Promise<MediaStream | CameraTrouble> {
  const found = await lookForCamera()
  if (found !== 'there') return found
  try {
    const video = { facingMode: facingModes[facing], width: { ideal: 1280 }, height: { ideal: 720 } }
    return await navigator.mediaDevices.getUserMedia({ video, audio: false })
  } catch (thrown) {
    return (thrown instanceof DOMException && troubles[thrown.name]) || 'none'
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

const troubles: Readonly<Record<string, CameraTrouble | undefined>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'taken',
  AbortError: 'taken',
}

/** Not every browser can say. */
const permission = async (): Promise<PermissionState | undefined> => {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state
  } catch {
    return undefined
  }
}
