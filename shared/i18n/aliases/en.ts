import type { AliasWords } from './index.ts'

export const en: AliasWords = {
  colours: 'Blue Green Purple Orange Turquoise Silver Golden Azure Mint Cobalt Lilac Teal Crimson Lime Navy'.split(' '),
  things:
    'Acorn Beacon Boat Bridge Button Candle Canoe Castle Cloud Comet Compass Drum Feather Hammock Harbour Icicle Island Kettle Kite Ladder Lantern Leaf Lighthouse Magnet Maple Meteor Mitten Mountain Parasol Pebble Planet Puzzle Rainbow Rocket Sail Sled Snowdrop Spruce Teapot Thistle Thunder Tower Train Tulip Tunnel Umbrella Valley Wave Windmill Window'.split(
      ' ',
    ),
  neverTogether: [
    ['Golden', 'Wave'],
    ['Crimson', 'Wave'],
    ['Crimson', 'Tunnel'],
    ['Green', 'Leaf'],
    ['Purple', 'Rocket'],
  ],
}
