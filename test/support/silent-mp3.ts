/** A tiny sound file: as many frames of silence, each 26 ms long, as MPEG-1 layer III writes them (128 kbit/s, 44.1 kHz). */
export function silentMp3(frames: number): Buffer {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0x64])
  return Buffer.concat(Array.from({ length: frames }, () => frame))
}
