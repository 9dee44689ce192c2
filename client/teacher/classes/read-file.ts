/** Files of class lists are small; a photo or a film is not. */
const fileLimitBytes = 1024 * 1024
export type FileTrouble = 'tooLarge' | 'notText' | 'tooManyLines' | 'empty'

/** The text of a file, whatever a spreadsheet wrote it in: UTF-8 with and without its mark, UTF-16, Windows-1252. */
export function readText(bytes: Uint8Array): { readonly text: string } | { readonly trouble: FileTrouble } {
  if (bytes.length > fileLimitBytes) return { trouble: 'tooLarge' }
  if (foreign.some(start => start.every((byte, at) => bytes[at] === byte))) return { trouble: 'notText' }
  const text = decode(bytes)
  // A letter or a sign that no spreadsheet writes: something else was called .csv.
  if (unwritten.test(text)) return { trouble: 'notText' }
  return text.trim() === '' ? { trouble: 'empty' } : { text }
}

/** Of a file that somebody chose: one that is too large is not even opened. */
export const openFile = async (file: Pick<File, 'size' | 'arrayBuffer'>): Promise<ReturnType<typeof readText>> =>
  file.size > fileLimitBytes ? { trouble: 'tooLarge' } : readText(new Uint8Array(await file.arrayBuffer()))

/** How these begin: an archive (spreadsheets and documents are archives), an older document, a PDF, three kinds of pictures. */
const foreign = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
] as const
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const unwritten = /[\u0000-\u0008\u000e-\u001f\ufffd]/

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const zeros = (from: 0 | 1) => bytes.filter((byte, at) => at % 2 === from && byte === 0).length
  // In letters of the North every second byte of UTF-16 is nought.
  if (zeros(1) > bytes.length / 4) return new TextDecoder('utf-16le').decode(bytes)
  if (zeros(0) > bytes.length / 4) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
