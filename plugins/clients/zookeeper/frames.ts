import { ZooKeeperError } from './errors.ts'

/** The parts as one frame: its length, then its bytes. */
export function frame(...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.allocUnsafe(4)
  head.writeInt32BE(body.length)
  return Buffer.concat([head, body])
}

/** Cuts a stream of bytes into frames. */
export interface FrameSplitter {
  /** The frames that are complete with these bytes; throws when one announces more than the limit. */
  push(bytes: Buffer): readonly Buffer[]
}

export function createFrameSplitter(limit: number): FrameSplitter {
  let chunks: Buffer[] = []
  let held = 0
  let wanted = 4

  /** Bytes are joined only when a frame is whole: a large one that comes in small pieces stays linear. */
  function push(bytes: Buffer): readonly Buffer[] {
    chunks.push(bytes)
    held += bytes.length
    if (held < wanted) return []

    const frames: Buffer[] = []
    let rest = chunks.length === 1 ? bytes : Buffer.concat(chunks)
    for (wanted = 4; rest.length >= 4; wanted = 4) {
      const length = rest.readInt32BE(0)
      if (length < 0 || length > limit) {
        throw new ZooKeeperError('protocol', `the server announced a frame of ${length} bytes`)
      }
      wanted = 4 + length
      if (rest.length < wanted) break
      frames.push(rest.subarray(4, wanted))
      rest = rest.subarray(wanted)
    }
    chunks = rest.length === 0 ? [] : [rest]
    held = rest.length
    return frames
  }

  return { push }
}
