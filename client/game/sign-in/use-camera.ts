import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type CameraTrouble, closeCamera, countCameras, type Facing, openCamera } from './camera.ts'
import { cardIn } from './card-address.ts'
import { openCodeReader } from './read-codes.ts'

export type CameraState = 'opening' | 'looking' | CameraTrouble
type Shown = {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly state: CameraState
  /** A code was read that is on no card. */
  readonly isOther: boolean
  /** There is a second camera to turn to. */
  readonly turn: (() => void) | undefined
}
const lookEveryMs = 200

/** Switches the camera on, looks for a card until one is found, and switches it off with the screen. */
export function useCamera(onCard: (card: string) => void): Shown {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('opening')
  const [isOther, setOther] = useState(false)
  const [facing, setFacing] = useState<Facing>('back')
  const [hasTwo, setTwo] = useState(false)
  const found = useRef(onCard)
  found.current = onCard
  useEffect(() => {
    let isGone = false
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout>
    const begin = async () => {
      const opened = await openCamera(facing)
      if (typeof opened === 'string') return void (isGone || setState(opened))
      stream = opened
      const screen = video.current
      if (isGone || !screen) return closeCamera(opened)
      screen.srcObject = opened
      await screen.play().catch(() => undefined)
      const [read, cameras] = await Promise.all([openCodeReader(), countCameras()])
      if (isGone) return
      setTwo(cameras > 1)
      setState('looking')
      const look = async () => {
        const text = await read(screen).catch(() => undefined)
        if (isGone) return
        const card = text === undefined ? undefined : cardIn(text)
        if (card) return found.current(card)
        if (text !== undefined) setOther(true)
        timer = setTimeout(look, lookEveryMs)
      }
      void look()
    }
    void begin().catch(() => isGone || setState('none'))
    return () => {
      isGone = true
      clearTimeout(timer)
      if (stream) closeCamera(stream)
    }
  }, [facing])
  const turn = () => setFacing(facing === 'back' ? 'front' : 'back')
  return { video, state, isOther, turn: hasTwo ? turn : undefined }
}
