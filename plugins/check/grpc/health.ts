/** The messages of `grpc.health.v1`, as far as a check needs them. */

/** Whoever says more in answer to a check is not asked on. */
export const longestMessage = 4_096

const statuses = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'] as const

export type ServingStatus = (typeof statuses)[number]

/** A `HealthCheckRequest` as it goes over the wire: not compressed, its length, and field 1, the service. */
export function encodeRequest(service: string): Buffer {
  const name = Buffer.from(service)
  const message =
    name.length === 0 ? name : Buffer.concat([Buffer.from([0x0a]), encodeVarint(name.length), name])
  const head = Buffer.alloc(5)
  head.writeUInt32BE(message.length, 1)
  return Buffer.concat([head, message])
}

/** The status in a `HealthCheckResponse`; `undefined` where the bytes are none. */
export function readStatus(bytes: Buffer): ServingStatus | undefined {
  if (bytes.length < 5 || bytes[0] !== 0) return undefined
  const length = bytes.readUInt32BE(1)
  if (bytes.length !== length + 5) return undefined
  const value = readField(bytes.subarray(5), 1)
  return value === undefined ? undefined : statuses[value]
}

/** The number in a field; 0 where it is left out, as protobuf does with what is 0. The last one counts. */
function readField(message: Buffer, wanted: number): number | undefined {
  let found = 0
  let at = 0
  while (at < message.length) {
    const key = readVarint(message, at)
    if (key === undefined) return undefined
    const field = skipField(message, key.value % 8, key.end)
    if (field === undefined) return undefined
    if (Math.floor(key.value / 8) === wanted && field.value !== undefined) found = field.value
    at = field.end
  }
  return found
}

interface Field {
  /** Of a varint. */
  readonly value?: number
  readonly end: number
}

function skipField(message: Buffer, type: number, from: number): Field | undefined {
  function within(end: number): Field | undefined {
    return end > message.length ? undefined : { end }
  }
  switch (type) {
    case 0:
      return readVarint(message, from)
    case 1:
      return within(from + 8)
    case 2: {
      const length = readVarint(message, from)
      return length && within(length.end + length.value)
    }
    case 5:
      return within(from + 4)
    default:
      return undefined
  }
}

function readVarint(bytes: Buffer, from: number): Required<Field> | undefined {
  let value = 0
  for (let at = from; at < Math.min(bytes.length, from + 7); at += 1) {
    const byte = bytes[at] ?? 0
    value += (byte % 128) * 128 ** (at - from)
    if (byte < 128) return { value, end: at + 1 }
  }
  return undefined
}

function encodeVarint(value: number): Buffer {
  const bytes: number[] = []
  let left = value
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128)
  return Buffer.from([...bytes, left])
}
