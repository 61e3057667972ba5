import { buffer } from 'node:stream/consumers'

/** All of standard input. */
export function readStandardInput(): Promise<Uint8Array> {
  return buffer(process.stdin)
}
