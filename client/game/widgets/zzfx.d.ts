/** What the game uses of the synthesizer; the package has no types of its own. Times in seconds, pitches in hertz. */
declare module 'zzfx' {
  export const ZZFX: {
    readonly audioContext: AudioContext
    readonly buildSamples: (
      volume: number,
      randomness: number,
      frequency: number,
      attack: number,
      sustain: number,
      release: number,
    ) => number[]
    readonly playSamples: (channels: readonly (readonly number[])[]) => AudioBufferSourceNode
  }
}
