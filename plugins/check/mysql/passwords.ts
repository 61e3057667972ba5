import { createHash } from 'node:crypto'

/** How a user shows MySQL the password: by an answer to the server's riddle, in the way that the server names. */

export const nativeWay = 'mysql_native_password'
export const cachingWay = 'caching_sha2_password'
const clearWay = 'mysql_clear_password'

/** Whether the way is one in which the password itself is said, so that TLS has to be around it. */
export function isPlainWay(way: string): boolean {
  return way === clearWay
}

/** `undefined` for a way that is not known here. */
export function answerRiddle(way: string, password: string, riddle: Buffer): Buffer | undefined {
  if (way === nativeWay) return mixed('sha1', password, riddle)
  if (way === cachingWay) return mixed('sha256', password, riddle)
  if (way === clearWay) return Buffer.from(`${password}\0`)
  return undefined
}

/**
 * The hash of the password, hidden by one that only who has the hash of that hash can make. The two ways differ in
 * the hash and in what is hashed first.
 */
function mixed(hash: 'sha1' | 'sha256', password: string, riddle: Buffer): Buffer {
  const once = digest(hash, Buffer.from(password))
  const twice = digest(hash, once)
  const order = hash === 'sha1' ? [riddle, twice] : [twice, riddle]
  const mask = digest(hash, Buffer.concat(order))
  return Buffer.from(once.map((byte, index) => byte ^ (mask[index] ?? 0)))
}

function digest(hash: string, bytes: Buffer): Buffer {
  return createHash(hash).update(bytes).digest()
}
