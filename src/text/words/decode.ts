export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf8' | 'latin1'
}

/** Text of bytes such that `encodeText` gives the same bytes again; a byte order mark stays in it. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, encoding: 'utf8' }
  } catch {
    return {
      text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
      encoding: 'latin1',
    }
  }
}

export function encodeText(decoded: DecodedText): Uint8Array {
  return Buffer.from(decoded.text, decoded.encoding)
}
