import qrcode from 'qrcode-generator'

/** The dark cells of a code to scan, as one path in a square of `size` units; the quiet zone is left to the frame around it. */
export function qrCells(text: string): { readonly size: number; readonly path: string } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const cells = Array.from({ length: size * size }, (_, cell) => [Math.floor(cell / size), cell % size] as const)
  const dark = cells.filter(([row, column]) => code.isDark(row, column)).map(([row, column]) => `M${column} ${row}h1v1h-1z`)
  return { size, path: dark.join('') }
}
