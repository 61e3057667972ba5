import { sha256 } from '../model/sha256.ts'

/** HAProxy refuses other characters in a server's name (configuration manual 2.3, "server name"). */
const forbidden = /[^A-Za-z0-9_.:-]/g

const maxLength = 64

/**
 * The server name of an instance: its id where HAProxy can take it, else the id made plain with a
 * hash of it behind, so that two ids never become one name and a name depends on its own id alone.
 */
export function serverName(instanceId: string): string {
  const plain = instanceId.replace(forbidden, '_')
  if (plain === instanceId && plain.length <= maxLength && plain !== '') return plain
  const hash = sha256(instanceId).slice(0, 8)
  return `${plain.slice(0, maxLength - hash.length - 1)}-${hash}`
}
