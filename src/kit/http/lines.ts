import { UnavailableError } from '../../model/errors.ts'

/**
 * The lines of a body as they come, as Kubernetes' watch and Docker's events are told: blank ones left out, the last one also
 * without a line feed. A line of more than `longest` bytes is an UnavailableError.
 */
export async function* readLines(
  body: AsyncIterable<Uint8Array>,
  longest = 16 * 1024 * 1024,
): AsyncGenerator<string> {
  let parts: Uint8Array[] = []
  let size = 0
  function take(rest: Uint8Array): string {
    const line = Buffer.concat([...parts, rest])
      .toString('utf8')
      .trim()
    parts = []
    size = 0
    return line
  }
  for await (const chunk of body) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = take(chunk.subarray(from, end))
      from = end + 1
      if (line !== '') yield line
    }
    parts.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > longest) throw new UnavailableError(`a line of more than ${longest} bytes was sent`)
  }
  const last = take(new Uint8Array())
  if (last !== '') yield last
}
