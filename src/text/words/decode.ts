import { isUtf8 } from 'node:buffer'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf8' | 'latin1'
}

/** Text of bytes such that `encodeText` gives the same bytes again; a byte order mark stays in it. */
export function decodeText(bytes: Uint8Array): DecodedText {
  // A decoder of the platform's is a start of its own for a short file; this one is there already.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = isUtf8(buffer) ? 'utf8' : 'latin1'
  return { text: buffer.toString(encoding), encoding }
}

export function encodeText(decoded: DecodedText): Uint8Array {
  return Buffer.from(decoded.text, decoded.encoding)
}
