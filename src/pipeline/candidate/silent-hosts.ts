import type { Configuration } from '../../config/configuration.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import type { Diagnostic, Severity } from '../../model/index.ts'
import { locateDirective } from '../../text/locate.ts'
import type { Session } from '../session/session.ts'

export const silentHost = 'haproxy/silent-host'

interface Asked {
  readonly configuration: Configuration
  /** Whether HAProxy waits for the name already: then it is no reason to refuse anything. */
  readonly isServed: (host: string) => boolean
}

/**
 * A finding for each server whose host name no name server answers for. HAProxy looks such names up one after the
 * other whenever it starts, and serves nobody meanwhile; `haproxy -c` does so as well, and is kept from it.
 */
export async function findSilentHosts(
  { world, binaryChecks }: Session,
  { configuration, isServed }: Asked,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const hosts = lookedUpHosts(configuration)
  if (hosts.size === 0 || world.isUntrusted) return []
  const silent = await world.silentNames([...hosts.keys()], signal)
  binaryChecks.passOver(silent)
  return silent.flatMap((name) => {
    const severity = isServed(name) ? 'warning' : 'error'
    return (hosts.get(name) ?? []).map((server) => finding(name, server, severity))
  })
}

/** The host names of servers that HAProxy looks up when it starts, with those servers. */
export function lookedUpHosts({
  sections,
}: Configuration): ReadonlyMap<string, readonly ServerView[]> {
  const hosts = new Map<string, ServerView[]>()
  for (const { servers } of sections.values()) {
    for (const server of servers.values()) {
      if (server.place.kind !== 'host' || !looksUp(server)) continue
      const known = hosts.get(server.place.name)
      if (known === undefined) hosts.set(server.place.name, [server])
      else known.push(server)
    }
  }
  return hosts
}

/** `last,libc` where nothing is said. */
function looksUp({ options }: ServerView): boolean {
  const [methods] = options.get('init-addr') ?? []
  return methods === undefined || methods.split(',').includes('libc')
}

function finding(name: string, { line }: ServerView, severity: Severity): Diagnostic {
  return {
    code: silentHost,
    severity,
    message: `No name server answers for the host name \`${name}\`: HAProxy would wait for it at each start.`,
    help: 'Give an address, see why the name servers are silent, or let HAProxy look it up while it serves: `resolvers` with `init-addr none`.',
    location: locateDirective(line.file, line.directive),
  }
}
