// The parts of Phaser that the stage uses, in the place of the whole: half of what a tablet would fetch (vite.config.ts puts it there).
// Most of these files register themselves by being imported; what is missing is missing at the first start of a stage.
import 'phaser/src/cameras/2d/CameraManager.js'
import 'phaser/src/gameobjects/DisplayList.js'
import 'phaser/src/gameobjects/GameObjectCreator.js'
import 'phaser/src/gameobjects/GameObjectFactory.js'
import 'phaser/src/gameobjects/UpdateList.js'
import 'phaser/src/gameobjects/image/ImageFactory.js'
import 'phaser/src/tweens/TweenManager.js'
import constants from 'phaser/src/const.js'
import CoreEvents from 'phaser/src/core/events/index.js'
import Game from 'phaser/src/core/Game.js'
import ScaleModes from 'phaser/src/scale/const/SCALE_MODE_CONST.js'
import SceneEvents from 'phaser/src/scene/events/index.js'
import Scene from 'phaser/src/scene/Scene.js'

const { CANVAS, WEBGL } = constants
const Core = { Events: CoreEvents }
const Scale = ScaleModes
const Scenes = { Events: SceneEvents }

export { CANVAS, Core, Game, Scale, Scene, Scenes, WEBGL }
