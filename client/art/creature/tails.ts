import type { FigureKind } from '../../../shared/api/figure.ts'
import { ink } from '../color.ts'
import { fill, oval, shifted, type View } from '../svg.ts'
import type { Coat } from './coat.ts'

/** Behind the body from the front, on top of it from behind; who is not named has none. */
export const tails: Partial<Record<FigureKind, (coat: Coat, view: View) => string>> = {
  fox: (coat, view) =>
    beside(
      view,
      fill('M186 414 C240 434 306 402 302 328 C300 296 278 284 264 294 C272 338 246 370 186 372Z', coat.fur) +
        fill('M302 328 C300 296 278 284 264 294 C268 312 266 326 260 342 Q284 350 302 328Z', coat.pale),
    ),
  squirrel: (coat, view) =>
    beside(
      view,
      fill('M188 424 C272 438 318 362 296 280 C282 228 222 226 214 266 C208 296 240 300 244 330 C248 360 224 384 186 386Z', coat.fur) +
        fill(
          'M204 412 C266 414 294 352 278 288 C270 258 238 254 236 272 C234 290 262 300 264 330 C266 366 240 398 204 402Z',
          coat.pale,
          'opacity=".5"',
        ),
    ),
  otter: (coat, view) =>
    beside(view, fill('M176 430 C222 448 272 442 288 404 C292 392 280 386 272 394 C250 410 222 400 196 382Z', coat.shade)),
  lynx: (coat, view) =>
    beside(
      view,
      fill('M196 404 C226 420 256 404 258 372 Q258 358 244 358 Q232 380 200 378Z', coat.fur) +
        fill('M258 372 Q258 358 244 358 Q240 366 234 372 Q248 384 258 372Z', ink),
    ),
  hare: (coat, view) => (view === 'back' ? oval(150, 396, 30, 28, coat.pale) : oval(214, 400, 22, 20, coat.pale)),
  bear: (coat, view) => (view === 'back' ? oval(150, 398, 20, 16, coat.shade) : ''),
  badger: (coat, view) => beside(view, fill('M192 412 C222 426 250 414 252 388 Q240 380 226 388 Q212 394 198 386Z', coat.shade)),
  moose: (coat, view) => (view === 'back' ? fill('M138 372 h24 q4 26 -12 36 q-16 -10 -12 -36Z', coat.mark) : ''),
  crane: (coat, view) =>
    view === 'back'
      ? fill('M104 330 C98 384 120 414 150 416 C180 414 202 384 196 330 Q150 356 104 330Z', coat.mark)
      : fill('M206 320 C246 340 262 376 250 402 C236 392 238 380 226 374 C226 390 218 398 208 400 C206 376 196 366 186 352Z', coat.mark),
}

const beside = (view: View, tail: string): string => (view === 'back' ? shifted(-44, -6, tail) : tail)
