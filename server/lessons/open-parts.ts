import type { Context } from '../context.ts'
import { answersPart } from './answers-part.ts'
import { boardPart } from './board-part.ts'
import { mapPart } from './map-part.ts'
import type { Floor, OpenPart, RoomPart, Stage } from './room-part.ts'
import { storiesPart } from './stories-part.ts'
import { wallPart } from './wall-part.ts'

/** Everything that happens in a lesson's room, in the order in which it hears of it. */
export function openParts(context: Context, floor: Floor, stage: Stage, more: readonly OpenPart[]): readonly RoomPart[] {
  const board = boardPart(context, floor)
  const wall = wallPart(context, floor, stage.state)
  const answers = answersPart(board.given, wall.finished)(context, floor)
  return [
    mapPart(context, floor, stage),
    storiesPart(floor, stage.state),
    wall.part,
    board.part,
    answers,
    ...more.map(open => open(context, floor)),
  ]
}
