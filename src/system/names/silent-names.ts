import { Resolver } from 'node:dns/promises'
import { readFile } from 'node:fs/promises'
import { errorCode } from '../error-code.ts'
import { onAbort } from '../../model/on-abort.ts'

/** Each name server is given as long as this, twice. */
const patienceMs = 1_500
const tries = 2

export interface NameServers {
  /** Those of the system where it is absent. */
  readonly servers?: readonly string[]
  readonly timeoutMs?: number
}

/**
 * The names for which no name server says anything, not even that there is no such name: who looks them up waits. What
 * the hosts file has is known. All are asked at once, so many names take no longer than one.
 */
export async function silentNames(
  names: readonly string[],
  signal?: AbortSignal,
  { servers, timeoutMs = patienceMs }: NameServers = {},
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const known = await hostsFile()
  signal?.throwIfAborted()
  const asked = names.filter((name) => !known.has(name.toLowerCase()))
  const resolver = new Resolver({ timeout: timeoutMs, tries })
  if (servers !== undefined) resolver.setServers(servers)
  using _following = onAbort(signal, () => resolver.cancel())
  const silent = await Promise.all(asked.map((name) => isSilent(resolver, name)))
  signal?.throwIfAborted()
  return asked.filter((_, index) => silent[index])
}

async function isSilent(resolver: Resolver, name: string): Promise<boolean> {
  try {
    await resolver.resolve4(name)
    return false
  } catch (error) {
    return errorCode(error) === 'ETIMEOUT'
  }
}

async function hostsFile(): Promise<ReadonlySet<string>> {
  const text = await readFile('/etc/hosts', 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim())
  return new Set(lines.flatMap((line) => line.toLowerCase().split(/\s+/).slice(1)))
}
