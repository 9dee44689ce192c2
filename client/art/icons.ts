/** The only file that imports icons, for the game; the bundler makes text of them, so tests on Node do not import it. */
import appleSvg from 'lucide-static/icons/apple.svg?raw'
import armchairSvg from 'lucide-static/icons/armchair.svg?raw'
import arrowLeftSvg from 'lucide-static/icons/arrow-left.svg?raw'
import arrowRightSvg from 'lucide-static/icons/arrow-right.svg?raw'
import arrowUpSvg from 'lucide-static/icons/arrow-up.svg?raw'
import backpackSvg from 'lucide-static/icons/backpack.svg?raw'
import banSvg from 'lucide-static/icons/ban.svg?raw'
import bellSvg from 'lucide-static/icons/bell.svg?raw'
import binocularsSvg from 'lucide-static/icons/binoculars.svg?raw'
import bookOpenSvg from 'lucide-static/icons/book-open.svg?raw'
import busSvg from 'lucide-static/icons/bus.svg?raw'
import cakeSvg from 'lucide-static/icons/cake.svg?raw'
import cameraOffSvg from 'lucide-static/icons/camera-off.svg?raw'
import captionsSvg from 'lucide-static/icons/captions.svg?raw'
import catSvg from 'lucide-static/icons/cat.svg?raw'
import checkSvg from 'lucide-static/icons/check.svg?raw'
import circleSvg from 'lucide-static/icons/circle.svg?raw'
import circleAlertSvg from 'lucide-static/icons/circle-alert.svg?raw'
import circleHelpSvg from 'lucide-static/icons/circle-help.svg?raw'
import clockSvg from 'lucide-static/icons/clock.svg?raw'
import cookieSvg from 'lucide-static/icons/cookie.svg?raw'
import deleteSvg from 'lucide-static/icons/delete.svg?raw'
import diamondSvg from 'lucide-static/icons/diamond.svg?raw'
import dicesSvg from 'lucide-static/icons/dices.svg?raw'
import doorOpenSvg from 'lucide-static/icons/door-open.svg?raw'
import dumbbellSvg from 'lucide-static/icons/dumbbell.svg?raw'
import earSvg from 'lucide-static/icons/ear.svg?raw'
import eyeSvg from 'lucide-static/icons/eye.svg?raw'
import eyeOffSvg from 'lucide-static/icons/eye-off.svg?raw'
import flagSvg from 'lucide-static/icons/flag.svg?raw'
import flameSvg from 'lucide-static/icons/flame.svg?raw'
import footprintsSvg from 'lucide-static/icons/footprints.svg?raw'
import gamepad2Svg from 'lucide-static/icons/gamepad-2.svg?raw'
import giftSvg from 'lucide-static/icons/gift.svg?raw'
import goalSvg from 'lucide-static/icons/goal.svg?raw'
import handSvg from 'lucide-static/icons/hand.svg?raw'
import handHelpingSvg from 'lucide-static/icons/hand-helping.svg?raw'
import heartSvg from 'lucide-static/icons/heart.svg?raw'
import heartHandshakeSvg from 'lucide-static/icons/heart-handshake.svg?raw'
import houseSvg from 'lucide-static/icons/house.svg?raw'
import imageSvg from 'lucide-static/icons/image.svg?raw'
import laughSvg from 'lucide-static/icons/laugh.svg?raw'
import leafSvg from 'lucide-static/icons/leaf.svg?raw'
import librarySvg from 'lucide-static/icons/library.svg?raw'
import lifeBuoySvg from 'lucide-static/icons/life-buoy.svg?raw'
import lightbulbSvg from 'lucide-static/icons/lightbulb.svg?raw'
import listSvg from 'lucide-static/icons/list.svg?raw'
import lockSvg from 'lucide-static/icons/lock.svg?raw'
import logOutSvg from 'lucide-static/icons/log-out.svg?raw'
import mailSvg from 'lucide-static/icons/mail.svg?raw'
import mailCheckSvg from 'lucide-static/icons/mail-check.svg?raw'
import mailOpenSvg from 'lucide-static/icons/mail-open.svg?raw'
import mapSvg from 'lucide-static/icons/map.svg?raw'
import megaphoneSvg from 'lucide-static/icons/megaphone.svg?raw'
import messageCircleSvg from 'lucide-static/icons/message-circle.svg?raw'
import messageCircleHeartSvg from 'lucide-static/icons/message-circle-heart.svg?raw'
import messageCircleOffSvg from 'lucide-static/icons/message-circle-off.svg?raw'
import messageCircleQuestionMarkSvg from 'lucide-static/icons/message-circle-question-mark.svg?raw'
import monitorSvg from 'lucide-static/icons/monitor.svg?raw'
import moonSvg from 'lucide-static/icons/moon.svg?raw'
import musicSvg from 'lucide-static/icons/music.svg?raw'
import paintbrushSvg from 'lucide-static/icons/paintbrush.svg?raw'
import paletteSvg from 'lucide-static/icons/palette.svg?raw'
import pauseSvg from 'lucide-static/icons/pause.svg?raw'
import pawPrintSvg from 'lucide-static/icons/paw-print.svg?raw'
import pencilSvg from 'lucide-static/icons/pencil.svg?raw'
import phoneSvg from 'lucide-static/icons/phone.svg?raw'
import playSvg from 'lucide-static/icons/play.svg?raw'
import plusSvg from 'lucide-static/icons/plus.svg?raw'
import puzzleSvg from 'lucide-static/icons/puzzle.svg?raw'
import qrCodeSvg from 'lucide-static/icons/qr-code.svg?raw'
import repeatSvg from 'lucide-static/icons/repeat.svg?raw'
import rotateCcwSvg from 'lucide-static/icons/rotate-ccw.svg?raw'
import routeSvg from 'lucide-static/icons/route.svg?raw'
import saveSvg from 'lucide-static/icons/save.svg?raw'
import scanLineSvg from 'lucide-static/icons/scan-line.svg?raw'
import schoolSvg from 'lucide-static/icons/school.svg?raw'
import searchSvg from 'lucide-static/icons/search.svg?raw'
import sendSvg from 'lucide-static/icons/send.svg?raw'
import settingsSvg from 'lucide-static/icons/settings.svg?raw'
import shieldCheckSvg from 'lucide-static/icons/shield-check.svg?raw'
import shirtSvg from 'lucide-static/icons/shirt.svg?raw'
import shuffleSvg from 'lucide-static/icons/shuffle.svg?raw'
import smartphoneSvg from 'lucide-static/icons/smartphone.svg?raw'
import smileSvg from 'lucide-static/icons/smile.svg?raw'
import snowflakeSvg from 'lucide-static/icons/snowflake.svg?raw'
import sparklesSvg from 'lucide-static/icons/sparkles.svg?raw'
import speechSvg from 'lucide-static/icons/speech.svg?raw'
import sproutSvg from 'lucide-static/icons/sprout.svg?raw'
import squareSvg from 'lucide-static/icons/square.svg?raw'
import starSvg from 'lucide-static/icons/star.svg?raw'
import sunSvg from 'lucide-static/icons/sun.svg?raw'
import tabletSvg from 'lucide-static/icons/tablet.svg?raw'
import thumbsUpSvg from 'lucide-static/icons/thumbs-up.svg?raw'
import trash2Svg from 'lucide-static/icons/trash-2.svg?raw'
import treesSvg from 'lucide-static/icons/trees.svg?raw'
import triangleAlertSvg from 'lucide-static/icons/triangle-alert.svg?raw'
import typeSvg from 'lucide-static/icons/type.svg?raw'
import umbrellaSvg from 'lucide-static/icons/umbrella.svg?raw'
import undo2Svg from 'lucide-static/icons/undo-2.svg?raw'
import userRoundSvg from 'lucide-static/icons/user-round.svg?raw'
import usersSvg from 'lucide-static/icons/users.svg?raw'
import usersRoundSvg from 'lucide-static/icons/users-round.svg?raw'
import utensilsSvg from 'lucide-static/icons/utensils.svg?raw'
import volleyballSvg from 'lucide-static/icons/volleyball.svg?raw'
import volume1Svg from 'lucide-static/icons/volume-1.svg?raw'
import volume2Svg from 'lucide-static/icons/volume-2.svg?raw'
import volumeXSvg from 'lucide-static/icons/volume-x.svg?raw'
import voteSvg from 'lucide-static/icons/vote.svg?raw'
import wifiOffSvg from 'lucide-static/icons/wifi-off.svg?raw'
import xSvg from 'lucide-static/icons/x.svg?raw'
import type { ChoiceIcon } from '../../shared/content/choice-icons.ts'

/** Lucide's names, as content spells them. */
export type IconName = keyof typeof icons
export const isIconName = (name: string): name is IconName => Object.hasOwn(icons, name)

/** An icon as SVG text in the colour of the words beside it; hidden from screen readers, which hear the words. */
export const iconSvg = (name: IconName): string =>
  icons[name]
    .replace(/<!--.*?-->/s, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace('<svg', '<svg aria-hidden="true" focusable="false"')

const icons = {
  apple: appleSvg,
  armchair: armchairSvg,
  'arrow-left': arrowLeftSvg,
  'arrow-right': arrowRightSvg,
  'arrow-up': arrowUpSvg,
  backpack: backpackSvg,
  ban: banSvg,
  bell: bellSvg,
  binoculars: binocularsSvg,
  'book-open': bookOpenSvg,
  bus: busSvg,
  cake: cakeSvg,
  'camera-off': cameraOffSvg,
  captions: captionsSvg,
  cat: catSvg,
  check: checkSvg,
  circle: circleSvg,
  'circle-alert': circleAlertSvg,
  'circle-help': circleHelpSvg,
  clock: clockSvg,
  cookie: cookieSvg,
  delete: deleteSvg,
  diamond: diamondSvg,
  dices: dicesSvg,
  'door-open': doorOpenSvg,
  dumbbell: dumbbellSvg,
  ear: earSvg,
  eye: eyeSvg,
  'eye-off': eyeOffSvg,
  flag: flagSvg,
  flame: flameSvg,
  footprints: footprintsSvg,
  'gamepad-2': gamepad2Svg,
  gift: giftSvg,
  goal: goalSvg,
  hand: handSvg,
  'hand-helping': handHelpingSvg,
  heart: heartSvg,
  'heart-handshake': heartHandshakeSvg,
  house: houseSvg,
  image: imageSvg,
  laugh: laughSvg,
  leaf: leafSvg,
  library: librarySvg,
  'life-buoy': lifeBuoySvg,
  lightbulb: lightbulbSvg,
  list: listSvg,
  lock: lockSvg,
  'log-out': logOutSvg,
  mail: mailSvg,
  'mail-check': mailCheckSvg,
  'mail-open': mailOpenSvg,
  map: mapSvg,
  megaphone: megaphoneSvg,
  'message-circle': messageCircleSvg,
  'message-circle-heart': messageCircleHeartSvg,
  'message-circle-off': messageCircleOffSvg,
  'message-circle-question-mark': messageCircleQuestionMarkSvg,
  monitor: monitorSvg,
  moon: moonSvg,
  music: musicSvg,
  paintbrush: paintbrushSvg,
  palette: paletteSvg,
  pause: pauseSvg,
  'paw-print': pawPrintSvg,
  pencil: pencilSvg,
  phone: phoneSvg,
  play: playSvg,
  plus: plusSvg,
  puzzle: puzzleSvg,
  'qr-code': qrCodeSvg,
  repeat: repeatSvg,
  'rotate-ccw': rotateCcwSvg,
  route: routeSvg,
  save: saveSvg,
  'scan-line': scanLineSvg,
  school: schoolSvg,
  search: searchSvg,
  send: sendSvg,
  settings: settingsSvg,
  'shield-check': shieldCheckSvg,
  shirt: shirtSvg,
  shuffle: shuffleSvg,
  smartphone: smartphoneSvg,
  smile: smileSvg,
  snowflake: snowflakeSvg,
  sparkles: sparklesSvg,
  speech: speechSvg,
  sprout: sproutSvg,
  square: squareSvg,
  star: starSvg,
  sun: sunSvg,
  tablet: tabletSvg,
  'thumbs-up': thumbsUpSvg,
  'trash-2': trash2Svg,
  trees: treesSvg,
  'triangle-alert': triangleAlertSvg,
  type: typeSvg,
  umbrella: umbrellaSvg,
  'undo-2': undo2Svg,
  'user-round': userRoundSvg,
  users: usersSvg,
  'users-round': usersRoundSvg,
  utensils: utensilsSvg,
  volleyball: volleyballSvg,
  'volume-1': volume1Svg,
  'volume-2': volume2Svg,
  'volume-x': volumeXSvg,
  vote: voteSvg,
  'wifi-off': wifiOffSvg,
  x: xSvg,
} as const satisfies Readonly<Record<string, string>> & Readonly<Record<ChoiceIcon, string>>
