let sound: AudioContext | undefined

/** Tablets let sound out only after a press: call it in one, before `playRecording`. */
export function openSound(): void {
  if (typeof AudioContext === 'undefined') return
  sound ??= new AudioContext()
  if (sound.state === 'suspended') void sound.resume()
}

/**
 * Fetches and plays a recording; a press that stops it aborts `signal`. `starts` is called when it can be heard.
 * @returns whether it was played: a file that is not there or is no sound can be read by the voice instead
 */
export async function playRecording(address: string, signal: AbortSignal, starts: () => void): Promise<boolean> {
  const output = sound
  if (!output) return false
  try {
    const response = await fetch(address, { signal })
    if (!response.ok) return false
    const buffer = await output.decodeAudioData(await response.arrayBuffer())
    if (signal.aborted) return true
    starts()
    await played(output, buffer, signal)
    return true
  } catch {
    return signal.aborted
  }
}

const played = (output: AudioContext, buffer: AudioBuffer, signal: AbortSignal) =>
  new Promise<void>(resolve => {
    const source = new AudioBufferSourceNode(output, { buffer })
    source.connect(output.destination)
    source.onended = () => resolve()
    signal.addEventListener('abort', () => {
      source.stop()
      resolve()
    })
    source.start()
  })
