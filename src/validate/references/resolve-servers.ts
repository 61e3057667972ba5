import { unknown, unknownIn, type Lookup } from './lookup.ts'
import { reportAt, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import type { SectionView } from '../../config/sections/section-view.ts'

/** `server` of the own proxy, or `backend/server`. */
export function resolveServer(reference: Reference, lookup: Lookup): void {
  const { name, from } = reference
  if (name.includes('%')) return
  const slash = name.lastIndexOf('/')
  if (slash === -1) {
    if (from.keyword === 'defaults') return needsBackend(reference, lookup)
    if (from.isProxy && !hasServer(from, name))
      unknown(reference, 'server of this section', () => [...from.servers.keys()], lookup)
    return
  }
  const proxy = name.slice(0, slash)
  const backend = lookup.configuration.backend(proxy)
  if (backend === undefined)
    return unknownIn(
      reference,
      proxy,
      'backend',
      () => lookup.configuration.named.names('backend', 'listen'),
      lookup,
    )
  const server = name.slice(slash + 1)
  if (!hasServer(backend, server))
    unknownIn(
      reference,
      server,
      `server of \`${shorten(proxy)}\``,
      () => [...backend.servers.keys()],
      lookup,
    )
}

/** A rule of a `defaults` section has no servers of its own. */
function needsBackend(reference: Reference, lookup: Lookup): void {
  if (reference.user === undefined) return
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `In a defaults section \`${reference.user}\` has to name the backend of its server.`,
      help: `Write \`${reference.user}(backend/${shorten(reference.name)})\`.`,
    },
    reference.part,
  )
}

const checks = ['check', 'agent-check', 'track']

/** `track` needs a server that is checked, and no circle. */
export function resolveTrack(reference: Reference, lookup: Lookup): void {
  const { name, from } = reference
  const slash = name.indexOf('/')
  const backend = slash === -1 ? from : lookup.configuration.backend(name.slice(0, slash))
  const server = backend?.servers.get(name.slice(slash + 1))
  if (backend === undefined || server === undefined) {
    if (backend === undefined || !hasServer(backend, name.slice(slash + 1)))
      resolveServer(reference, lookup)
    return
  }
  const { options, isUncertain } = server
  if (isUncertain || checks.some((each) => options.has(each))) return
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shorten(name)}\` cannot be tracked: it is not checked.`,
      help: 'Add `check` to the server that is tracked.',
    },
    reference.part,
  )
}

function hasServer({ hasOpenServers, servers }: SectionView, name: string): boolean {
  return hasOpenServers || servers.has(name)
}
