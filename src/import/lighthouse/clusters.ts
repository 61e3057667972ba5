import type { Placed } from '../../model/index.ts'
import { fieldsOf, type Fields } from '../fields.ts'
import type { ImportNotes } from '../imported.ts'
import { modernLines } from '../modern-lines.ts'
import type { PlainValue } from '../print-project.ts'
import { tellUnread } from './balancer.ts'
import type { LighthouseFile } from './lighthouse.ts'

export interface ClusterContext {
  readonly sources: ReadonlySet<string>
  readonly frontends: ReadonlySet<string>
  readonly notes: ImportNotes
}

/** A cluster is a service that this host consumes. */
export function importCluster(
  { name, fields }: LighthouseFile,
  context: ClusterContext,
): [string, PlainValue] | undefined {
  const { notes, sources } = context
  const discovery = fields.text('discovery')
  const meta = fields.text('meta_cluster')
  const own = fields.node('haproxy')
  const lack = lacking(discovery, own === undefined, sources)
  if (lack !== undefined || own === undefined) {
    notes.left(
      `The cluster \`${name}\` ${lack}.`,
      fields.location,
      'Lighthouse does not serve it either.',
    )
    return undefined
  }
  const haproxy = fieldsOf(own)
  const routes = importRoutes(name, meta, haproxy, context)
  const port = haproxy.integer('port')
  const frontend = haproxy.lines('frontend').map(({ value }) => value)
  if (port === undefined && frontend.length > 0) {
    const help = 'Without a `port` there is no frontend of its own.'
    notes.left(`The frontend lines of \`${name}\` are in no frontend.`, haproxy.location, help)
  }
  const backend = haproxy
    .lines('backend')
    .flatMap(({ value, location }) => modernLines(value, location, notes))
  const service = {
    discovery: discovery?.value,
    ...(port !== undefined && { frontend: { port: port.value, lines: frontend } }),
    backend: { lines: backend },
    server: serverWords(backend, haproxy),
    routes,
  }
  tellUnread(haproxy, notes)
  return [name, service]
}

function lacking(
  discovery: Placed<string> | undefined,
  hasNoBalancer: boolean,
  sources: ReadonlySet<string>,
): string | undefined {
  if (discovery === undefined) return 'names no discovery'
  if (!sources.has(discovery.value))
    return `names the discovery \`${discovery.value}\`, which there is not`
  return hasNoBalancer ? 'has no section `haproxy`' : undefined
}

/** The name of each server as its cookie, as Lighthouse has it in HTTP, is only good for a `cookie` line. */
function serverWords(backend: readonly string[], haproxy: Fields): string | undefined {
  const options = haproxy.text('server_options')?.value.trim() ?? ''
  const hasCookie = backend.some((line) => /^cookie\s/.test(line)) && backend.includes('mode http')
  const words = hasCookie ? `cookie {name} ${options}`.trim() : options
  return words === '' ? undefined : words
}

function importRoutes(
  name: string,
  meta: Placed<string> | undefined,
  haproxy: Fields,
  { frontends, notes }: ClusterContext,
): readonly PlainValue[] {
  const acl = haproxy.text('acl')
  if (meta === undefined) {
    if (acl !== undefined)
      notes.left(`The ACL of \`${name}\` leads nowhere.`, acl.location, 'Name a `meta_cluster`.')
    return []
  }
  if (!frontends.has(meta.value)) {
    const help = 'Give it a port under `meta_clusters` of the balancer.'
    notes.left(`There is no meta cluster \`${meta.value}\`.`, meta.location, help)
    return []
  }
  if (acl === undefined) {
    const help = 'Give it an `acl` below `haproxy`; Lighthouse leaves it out as well.'
    notes.left(
      `\`${name}\` has no ACL for the meta cluster \`${meta.value}\`.`,
      meta.location,
      help,
    )
    return []
  }
  return [{ frontend: meta.value, acl: acl.value }]
}
