import armchair from 'lucide-static/icons/armchair.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import bookOpen from 'lucide-static/icons/book-open.svg?raw'
import bus from 'lucide-static/icons/bus.svg?raw'
import camera from 'lucide-static/icons/camera.svg?raw'
import cameraOff from 'lucide-static/icons/camera-off.svg?raw'
import cat from 'lucide-static/icons/cat.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import clock from 'lucide-static/icons/clock.svg?raw'
import erase from 'lucide-static/icons/delete.svg?raw'

import dices from 'lucide-static/icons/dices.svg?raw'
import doorOpen from 'lucide-static/icons/door-open.svg?raw'
import footprints from 'lucide-static/icons/footprints.svg?raw'
import goal from 'lucide-static/icons/goal.svg?raw'
import hand from 'lucide-static/icons/hand.svg?raw'
import house from 'lucide-static/icons/house.svg?raw'
import leaf from 'lucide-static/icons/leaf.svg?raw'
import library from 'lucide-static/icons/library.svg?raw'
import lifeBuoy from 'lucide-static/icons/life-buoy.svg?raw'
import list from 'lucide-static/icons/list.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import logOut from 'lucide-static/icons/log-out.svg?raw'
import mail from 'lucide-static/icons/mail.svg?raw'
import map from 'lucide-static/icons/map.svg?raw'
import messageCircleHeart from 'lucide-static/icons/message-circle-heart.svg?raw'
import moon from 'lucide-static/icons/moon.svg?raw'
import paintbrush from 'lucide-static/icons/paintbrush.svg?raw'
import palette from 'lucide-static/icons/palette.svg?raw'
import pawPrint from 'lucide-static/icons/paw-print.svg?raw'
import phone from 'lucide-static/icons/phone.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import qrCode from 'lucide-static/icons/qr-code.svg?raw'
import rotateCw from 'lucide-static/icons/rotate-cw.svg?raw'
import route from 'lucide-static/icons/route.svg?raw'
import send from 'lucide-static/icons/send.svg?raw'
import settings from 'lucide-static/icons/settings.svg?raw'
import shirt from 'lucide-static/icons/shirt.svg?raw'
import smartphone from 'lucide-static/icons/smartphone.svg?raw'
import smile from 'lucide-static/icons/smile.svg?raw'
import sparkles from 'lucide-static/icons/sparkles.svg?raw'
import square from 'lucide-static/icons/square.svg?raw'
import star from 'lucide-static/icons/star.svg?raw'
import tablet from 'lucide-static/icons/tablet.svg?raw'
import thumbsUp from 'lucide-static/icons/thumbs-up.svg?raw'
import type from 'lucide-static/icons/type.svg?raw'
import undo2 from 'lucide-static/icons/undo-2.svg?raw'
import userRound from 'lucide-static/icons/user-round.svg?raw'
import usersRound from 'lucide-static/icons/users-round.svg?raw'
import utensils from 'lucide-static/icons/utensils.svg?raw'
import volume2 from 'lucide-static/icons/volume-2.svg?raw'
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw'
import x from 'lucide-static/icons/x.svg?raw'

/** The signs of the game around the scenarios, by their lucide names. */
export const shellIcons = {
  armchair,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'book-open': bookOpen,
  bus,
  camera,
  'camera-off': cameraOff,
  cat,
  check,
  clock,
  delete: erase,
  dices,
  'door-open': doorOpen,
  footprints,
  goal,
  hand,
  house,
  leaf,
  library,
  'life-buoy': lifeBuoy,
  list,
  lock,
  'log-out': logOut,
  mail,
  map,
  'message-circle-heart': messageCircleHeart,
  moon,
  paintbrush,
  palette,
  'paw-print': pawPrint,
  phone,
  play,
  'qr-code': qrCode,
  'rotate-cw': rotateCw,
  route,
  send,
  settings,
  shirt,
  smartphone,
  smile,
  sparkles,
  square,
  star,
  tablet,
  'thumbs-up': thumbsUp,
  type,
  'undo-2': undo2,
  'user-round': userRound,
  'users-round': usersRound,
  utensils,
  'volume-2': volume2,
  'wifi-off': wifiOff,
  x,
} as const satisfies Record<string, string>
export type ShellIcon = keyof typeof shellIcons
