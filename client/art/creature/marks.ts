import type { FigureKind } from '../../../shared/api/figure.ts'
import { dots, fill, line, mirrored, oval } from '../svg.ts'
import type { Coat } from './coat.ts'

/** What lies on a face under the eyes: muzzle, mask, cheeks. */
export const marks: Record<FigureKind, (coat: Coat) => string> = {
  fox: coat =>
    fill(
      'M30 190 C68 176 96 178 118 166 Q138 156 150 176 Q162 156 182 166 C204 178 232 176 270 190 C246 216 206 238 150 240 C94 238 54 216 30 190Z',
      coat.pale,
    ),
  lynx: coat =>
    oval(150, 200, 56, 38, coat.pale) +
    dots(
      [
        [122, 96, 5.5],
        [150, 90, 5.5],
        [178, 96, 5.5],
        [136, 112, 5.5],
        [164, 112, 5.5],
      ],
      coat.mark,
    ) +
    mirrored(line('M62 182 q16 6 28 4 M60 198 q16 4 28 -2', coat.mark, 5, 'opacity=".7"')),
  hare: coat => oval(150, 202, 46, 34, coat.pale) + mirrored(oval(112, 150, 27, 30, coat.pale, 'opacity=".7"')),
  owl: coat =>
    mirrored(
      `<circle cx="108" cy="150" r="49" fill="${coat.pale}"/>${line('M70 126 A45 45 0 0 1 140 118', coat.mark, 6, 'opacity=".45"')}`,
    ) + fill('M126 70 Q150 92 174 70 L150 128Z', coat.mark, 'opacity=".55"'),
  otter: coat => oval(150, 202, 66, 40, coat.pale),
  bear: coat => oval(150, 200, 48, 36, coat.pale),
  seal: coat =>
    mirrored(oval(128, 204, 34, 29, coat.pale)) +
    mirrored(oval(112, 118, 12, 8, coat.pale, 'opacity=".8"')) +
    dots(
      [
        [84, 112, 8],
        [104, 92, 6],
        [200, 96, 8],
        [222, 122, 6],
        [150, 84, 6],
      ],
      coat.mark,
      'opacity=".4"',
    ),
  hedgehog: coat => oval(150, 204, 42, 30, coat.pale),
  squirrel: coat =>
    fill(
      'M48 192 C74 172 104 176 126 170 Q150 162 174 170 C196 176 226 172 252 192 C246 222 200 240 150 240 C100 240 54 222 48 192Z',
      coat.pale,
    ) + mirrored(oval(112, 148, 25, 28, coat.pale, 'opacity=".6"')),
  crane: coat =>
    fill('M104 82 Q150 48 196 82 Q190 104 150 106 Q110 104 104 82Z', '#d8433a') +
    mirrored(fill('M58 168 C70 150 96 168 98 204 Q100 226 112 230 C80 224 58 200 58 168Z', coat.mark, 'opacity=".85"')),
  badger: coat =>
    fill('M150 62 C206 62 250 104 250 152 C250 210 204 244 150 244 C96 244 50 210 50 152 C50 104 94 62 150 62Z', coat.pale) +
    mirrored(fill('M94 78 C74 118 78 178 96 226 Q114 234 128 236 C112 196 114 124 134 66 Q110 68 94 78Z', coat.mark)),
  moose: coat =>
    oval(150, 208, 66, 42, coat.pale) + fill('M122 74 Q136 54 150 70 Q164 54 178 74 Q164 104 150 92 Q136 104 122 74Z', coat.mark),
}
