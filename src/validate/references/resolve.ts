import { missing, unknown, type Lookup } from './lookup.ts'
import { reportAt, didYouMean, type Reference } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import {
  resolveBackend,
  resolveBackendArgument,
  resolveFrontendArgument,
} from './resolve-proxies.ts'
import { resolveServer, resolveTrack } from './resolve-servers.ts'
import type { SectionView } from '../../config/sections/section-view.ts'

/** Looks one name up, and says so when nothing has it. */
export function resolve(reference: Reference, lookup: Lookup): void {
  const find = Object.hasOwn(spaces, reference.space) ? spaces[reference.space] : undefined
  find?.(reference, lookup)
}

const spaces: Readonly<Record<string, (reference: Reference, lookup: Lookup) => void>> = {
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
  return function resolveSection(reference: Reference, lookup: Lookup): void {
    const { configuration } = lookup
    if (configuration.named.of(keyword, reference.name).length > 0) return
    // HAProxy makes this one itself, from /etc/resolv.conf.
    if (keyword === 'resolvers' && reference.name === 'default') return
    if (reference.name === '') return missing(reference, noun, lookup)
    unknown(reference, noun, () => configuration.named.names(keyword), lookup, severity)
  }
}

function resolveTable(reference: Reference, lookup: Lookup): void {
  const { name, from, user } = reference
  if (name !== '') {
    if (!lookup.configuration.named.hasTable(name)) unknownTable(reference, lookup)
    return
  }
  if (!ownTableIsMissing(from)) return
  reportAt(
    lookup.report,
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
function ownTableIsMissing(from: SectionView): boolean {
  return from.keyword === 'defaults' || (from.isProxy && from.stickTable === undefined)
}

function unknownTable(reference: Reference, lookup: Lookup): void {
  const { configuration } = lookup
  const isThere = configuration.named.proxies(reference.name).length > 0
  if (!isThere) return unknown(reference, 'stick table', () => configuration.named.tables, lookup)
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/wrong-kind',
      message: `\`${shorten(reference.name)}\` has no stick table.`,
      help:
        didYouMean(lookup.suggester, reference.name, () => configuration.named.tables) ??
        'Add a `stick-table` line to it.',
    },
    reference.part,
  )
}

function resolveFilter(reference: Reference, lookup: Lookup): void {
  const filters = reference.from.chain
    .flatMap((view) => view.own('filter'))
    .map(({ words }) => words[2] ?? '')
  if (filters.includes(reference.name) || !reference.from.isProxy) return
  unknown(reference, 'bandwidth filter of this section', () => filters, lookup)
}

/** Another machine may have the file: a warning, and only where somebody can look. */
function resolveFile(reference: Reference, lookup: Lookup): void {
  const { name } = reference
  // `virt@`, `opt@` and `file@` are maps without a file, with an optional one, and with one.
  const path = name.startsWith('file@') ? name.slice(5) : name
  if (lookup.hasFile === undefined || path.includes('@') || path === '' || lookup.hasFile(path))
    return
  reportAt(
    lookup.report,
    reference.place,
    {
      code: 'validate/missing-file',
      severity: 'warning',
      message: `There is no file \`${shorten(path)}\`.`,
      help: 'Fix the path, or add the file before HAProxy starts.',
    },
    reference.part,
  )
}
