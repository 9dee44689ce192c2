// The parts of Phaser that the stage uses, in the place of the whole: half of what a tablet would fetch (vite.config.ts puts it there).
// Most of these files register themselves by being required, the game itself first; what is missing is missing at the first start of a
// stage, which the story in browsers waits for.
const Game = require('phaser/src/core/Game')
// Its files lead to each other in circles, which this order breaks.
require('phaser/src/renderer')
require('phaser/src/events/EventEmitter')
require('phaser/src/cameras/2d/CameraManager')
require('phaser/src/gameobjects/DisplayList')
require('phaser/src/gameobjects/UpdateList')
require('phaser/src/gameobjects/GameObjectFactory')
require('phaser/src/gameobjects/GameObjectCreator')
require('phaser/src/gameobjects/image/ImageFactory')
require('phaser/src/scene/ScenePlugin')
require('phaser/src/time/Clock')
require('phaser/src/tweens/TweenManager')
const { CANVAS, WEBGL } = require('phaser/src/const')

module.exports = {
  CANVAS,
  WEBGL,
  Core: { Events: require('phaser/src/core/events') },
  Game,
  Scale: require('phaser/src/scale/const/SCALE_MODE_CONST'),
  Scene: require('phaser/src/scene/Scene'),
  Scenes: { Events: require('phaser/src/scene/events') },
}
