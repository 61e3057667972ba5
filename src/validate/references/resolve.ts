import type { Report } from '../../model/diagnostic.ts'
import { complain, didYouMean, shown, type Reference } from './reference.ts'
import type { Registry } from './registry.ts'
import { hasFrontend, hasServer, isProxy, type SectionNames } from './section-names.ts'

export interface Resolver {
  readonly registry: Registry
  readonly report: Report
  readonly hasFile: ((path: string) => boolean) | undefined
}

/** Looks one name up, and says so when nothing has it. */
export function resolve(reference: Reference, resolver: Resolver): void {
  const find = Object.hasOwn(spaces, reference.space) ? spaces[reference.space] : undefined
  find?.(reference, resolver)
}

const spaces: Readonly<Record<string, (reference: Reference, resolver: Resolver) => void>> = {
  backend: resolveBackend,
  'backend:fmt': resolveBackend,
  'backend-argument': resolveBackendArgument,
  frontend: resolveFrontendArgument,
  server: resolveServer,
  track: resolveTrack,
  table: resolveTable,
  file: resolveFile,
  filter: resolveFilter,
  userlist: ofKeyword('userlist', 'userlist'),
  resolvers: ofKeyword('resolvers', 'resolvers section'),
  peers: ofKeyword('peers', 'peers section'),
  cache: ofKeyword('cache', 'cache'),
  'http-errors': ofKeyword('http-errors', 'http-errors section'),
  mailers: ofKeyword('mailers', 'mailers section'),
  'fcgi-app': ofKeyword('fcgi-app', 'fcgi-app section'),
  // HAProxy starts without these and says nothing.
  ring: ofKeyword('ring', 'ring', 'warning'),
  'log-profile': ofKeyword('log-profile', 'log-profile section', 'warning'),
}

function ofKeyword(keyword: string, noun: string, severity: 'error' | 'warning' = 'error') {
  return function resolveSection(reference: Reference, resolver: Resolver): void {
    const { registry } = resolver
    if (registry.find(keyword, reference.name) !== undefined) return
    // HAProxy makes this one itself, from /etc/resolv.conf.
    if (keyword === 'resolvers' && reference.name === 'default') return
    if (reference.name === '') return missing(reference, noun, resolver)
    unknown(reference, noun, registry.names(keyword), resolver, severity)
  }
}

function resolveBackend(reference: Reference, resolver: Resolver): void {
  const { registry } = resolver
  const { name } = reference
  // With an item of a log-format in it the backend is found at run time.
  if (name.includes('%')) return
  const backend = registry.backend(name)
  if (backend !== undefined && backend === reference.from && reference.user === undefined)
    return complainOfLoop(reference, resolver)
  if (backend !== undefined) return
  const frontend = registry.frontend(name)
  if (frontend === undefined)
    return unknown(reference, 'backend', registry.names('backend', 'listen'), resolver)
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shown(name)}\` is a frontend and takes no traffic from another one.`,
      help:
        didYouMean(name, registry.names('backend', 'listen')) ??
        'Name a backend or a listen section.',
    },
    reference.part,
  )
}

function complainOfLoop(reference: Reference, resolver: Resolver): void {
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shown(reference.name)}\` would hand its traffic over to itself.`,
      help: 'Name another backend, or remove the line.',
    },
    reference.part,
  )
}

function resolveBackendArgument(reference: Reference, resolver: Resolver): void {
  const { name, from, user = '' } = reference
  if (name !== '') return resolveBackend(reference, resolver)
  if (!isFrontOnly(from)) return
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${user}\` looks at its own section, which has no servers.`,
      help: `Name a backend: \`${user}(backend)\`.`,
    },
    reference.part,
  )
}

/** A `defaults` section has the sides of those that inherit it. */
function isFrontOnly({ keyword, heirs }: SectionNames): boolean {
  return (
    keyword === 'frontend' ||
    (keyword === 'defaults' && heirs.backend === undefined && heirs.frontend !== undefined)
  )
}

function resolveFrontendArgument(reference: Reference, resolver: Resolver): void {
  const { name, from, user = '' } = reference
  const { registry } = resolver
  if (name !== '') {
    if (registry.frontend(name) === undefined)
      unknown(reference, 'frontend', registry.names('frontend', 'listen'), resolver)
    return
  }
  if (!isProxy(from) || hasFrontend(from)) return
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${user}\` looks at the own proxy, which is a backend.`,
      help: `Name a frontend: \`${user}(frontend)\`.`,
    },
    reference.part,
  )
}

/** `server` of the own proxy, or `backend/server`. */
function resolveServer(reference: Reference, resolver: Resolver): void {
  const { name, from } = reference
  if (name.includes('%')) return
  const slash = name.lastIndexOf('/')
  if (slash === -1) {
    if (from.keyword === 'defaults') return needsBackend(reference, resolver)
    if (isProxy(from) && !hasServer(from, name))
      unknown(reference, 'server of this section', from.servers.keys(), resolver)
    return
  }
  const proxy = name.slice(0, slash)
  const backend = resolver.registry.backend(proxy)
  if (backend === undefined)
    return unknownIn(
      reference,
      proxy,
      'backend',
      resolver.registry.names('backend', 'listen'),
      resolver,
    )
  const server = name.slice(slash + 1)
  if (!hasServer(backend, server))
    unknownIn(reference, server, `server of \`${shown(proxy)}\``, backend.servers.keys(), resolver)
}

/** A rule of a `defaults` section has no servers of its own. */
function needsBackend(reference: Reference, resolver: Resolver): void {
  if (reference.user === undefined) return
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `In a defaults section \`${reference.user}\` has to name the backend of its server.`,
      help: `Write \`${reference.user}(backend/${shown(reference.name)})\`.`,
    },
    reference.part,
  )
}

/** `track` needs a server that is checked, and no circle. */
function resolveTrack(reference: Reference, resolver: Resolver): void {
  const { name, from } = reference
  const slash = name.indexOf('/')
  const backend = slash === -1 ? from : resolver.registry.backend(name.slice(0, slash))
  const server = backend?.servers.get(name.slice(slash + 1))
  if (backend === undefined || server === undefined) {
    if (backend === undefined || !hasServer(backend, name.slice(slash + 1)))
      resolveServer(reference, resolver)
    return
  }
  const isChecked = server.words.some(
    (word) => word.hasVariable || ['check', 'agent-check', 'track'].includes(word.value),
  )
  if (isChecked || inheritsCheck(backend)) return
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shown(name)}\` cannot be tracked: it is not checked.`,
      help: 'Add `check` to the server that is tracked.',
    },
    reference.part,
  )
}

/** Whether `default-server` may have turned checks on; looked up only for servers that are tracked. */
function inheritsCheck(names: SectionNames): boolean {
  for (let at: SectionNames | undefined = names; at !== undefined; at = at.base) {
    const hasCheck = at.section.directives.some(
      ({ words }) =>
        words[0]?.value === 'default-server' &&
        words.some(
          (word) => word.hasVariable || word.value === 'check' || word.value === 'agent-check',
        ),
    )
    if (hasCheck) return true
  }
  return false
}

function resolveTable(reference: Reference, resolver: Resolver): void {
  const { name, from, user } = reference
  if (name !== '') {
    if (!resolver.registry.hasTable(name)) unknownTable(reference, resolver)
    return
  }
  if (!ownTableIsMissing(from)) return
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `${user === undefined ? 'The line' : `\`${user}\``} means the stick table of its own section, which has none.`,
      help: 'Add a `stick-table` to the section, or name the one that is meant.',
    },
    reference.part,
  )
}

/** A rule of a `defaults` section has no table of its own, whoever inherits it. */
function ownTableIsMissing(from: SectionNames): boolean {
  return from.keyword === 'defaults' || (isProxy(from) && from.stickTable === undefined)
}

function unknownTable(reference: Reference, resolver: Resolver): void {
  const { registry } = resolver
  const isThere = registry.proxies(reference.name).length > 0
  if (!isThere) return unknown(reference, 'stick table', registry.tables(), resolver)
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shown(reference.name)}\` has no stick table.`,
      help: didYouMean(reference.name, registry.tables()) ?? 'Add a `stick-table` line to it.',
    },
    reference.part,
  )
}

function resolveFilter(reference: Reference, resolver: Resolver): void {
  for (let at: SectionNames | undefined = reference.from; at !== undefined; at = at.base)
    if (at.filters.has(reference.name)) return
  if (isProxy(reference.from))
    unknown(reference, 'bandwidth filter of this section', reference.from.filters, resolver)
}

/** Another machine may have the file: a warning, and only where somebody can look. */
function resolveFile(reference: Reference, resolver: Resolver): void {
  const { name } = reference
  // `virt@`, `opt@` and `file@` are maps without a file, with an optional one, and with one.
  const path = name.startsWith('file@') ? name.slice(5) : name
  if (resolver.hasFile === undefined || path.includes('@') || path === '' || resolver.hasFile(path))
    return
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/missing-file',
      severity: 'warning',
      message: `There is no file \`${shown(path)}\`.`,
      help: 'Mend the path, or add the file before HAProxy starts.',
    },
    reference.part,
  )
}

function missing(reference: Reference, noun: string, resolver: Resolver): void {
  const user = reference.user ?? reference.place.word.value
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `\`${shown(user)}\` needs the name of a ${noun}.`,
    },
    reference.part,
  )
}

function unknown(
  reference: Reference,
  noun: string,
  candidates: Iterable<string>,
  resolver: Resolver,
  severity: 'error' | 'warning' = 'error',
): void {
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      severity,
      message: `There is no ${noun} \`${shown(reference.name)}\`.`,
      help: didYouMean(reference.name, candidates),
    },
    reference.part,
  )
}

function unknownIn(
  reference: Reference,
  name: string,
  noun: string,
  candidates: Iterable<string>,
  resolver: Resolver,
): void {
  complain(
    resolver.report,
    reference.place,
    {
      code: 'validate/unknown-reference',
      message: `There is no ${noun} \`${shown(name)}\`.`,
      help: didYouMean(name, candidates),
    },
    reference.part,
  )
}
