// The client of the rooms without what this product has no use for (prediction, which is a fifth of it); the serializers register here as
// the package's own entry would do it.

import { NoneSerializer } from '@colyseus/sdk/serializer/NoneSerializer'
import { SchemaSerializer } from '@colyseus/sdk/serializer/SchemaSerializer'
import { registerSerializer } from '@colyseus/sdk/serializer/Serializer'

registerSerializer('schema', SchemaSerializer)
registerSerializer('none', NoneSerializer)

export type { SeatReservation } from '@colyseus/sdk'
export { Client } from '@colyseus/sdk/Client'
export type { Room } from '@colyseus/sdk/Room'
