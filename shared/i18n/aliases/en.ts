import type { AliasWords } from './index.ts'

export const en: AliasWords = {
  colours: 'Blue Green Purple Orange Turquoise Silver Golden Copper Mint Indigo Lilac Teal Crimson Lime Navy'.split(' '),
  things:
    'Anchor Balloon Bell Birch Boat Bridge Button Candle Castle Cloud Comet Compass Drum Feather Frost Harbour Island Kettle Kite Ladder Lantern Leaf Lighthouse Maple Mitten Moss Mountain Paddle Pebble Pine Planet Puddle Rain Rainbow Rocket Sail Sled Snow Spruce Thistle Thunder Tower Train Tulip Tunnel Umbrella Valley Wave Wind Window'.split(
      ' ',
    ),
}
