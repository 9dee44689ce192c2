import { placed, type StagePicture } from './picture.ts'
import { rasterised } from './raster.ts'

/** The picture without Phaser, on a plain canvas: for the first moment on a slow network, and where Phaser cannot run at all. */
export async function drawStill(picture: StagePicture, width: number, height: number, density: number): Promise<HTMLCanvasElement> {
  const [background, foreground, ...people] = await Promise.all([
    rasterised(picture.background, width * density, height * density),
    picture.foreground ? rasterised(picture.foreground, width * density, height * density) : undefined,
    ...picture.people.map(person => {
      const size = placed(person)
      return rasterised(person.svg, size.width * density, size.height * density)
    }),
  ])
  const context = background?.getContext('2d')
  for (const [at, person] of picture.people.entries()) {
    const size = placed(person)
    const drawn = people[at]
    if (drawn)
      context?.drawImage(drawn, (person.x - size.originX * size.width) * density, (person.y - size.originY * size.height) * density)
  }
  if (foreground) context?.drawImage(foreground, 0, 0)
  const canvas = background ?? document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  return canvas
}
