/** SHA-256 in hexadecimal digits. What Node needs for it is loaded when it is first asked for, not at every start. */
export function sha256(content: string | Uint8Array): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(content).digest('hex')
}
