import type { Room, SecretIn } from '../../../shared/content/circle-picture.ts'
import { bus } from './bus.ts'
import type { CircleRoom } from './circle-room.ts'
import { classroom } from './classroom.ts'
import { corridor } from './corridor-circle.ts'
import { yard } from './yard.ts'

export const circleRooms: { readonly [R in Room]: CircleRoom<SecretIn<R>> } = { corridor, classroom, bus, yard }
