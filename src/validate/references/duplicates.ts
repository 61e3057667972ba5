import { compareVersions, type Version } from '../../model/version.ts'
import type { Report } from '../../model/diagnostic.ts'
import { reportAt, relatedTo } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'
import type { Registry } from './registry.ts'
import { hasFrontend, isProxy, type SectionNames } from './section-names.ts'

/** Sections whose name may be taken once, and what HAProxy makes of a second one. */
const unique: Readonly<Record<string, 'error' | 'warning'>> = {
  userlist: 'warning',
  resolvers: 'error',
  peers: 'error',
  mailers: 'error',
  cache: 'error',
  ring: 'error',
  'http-errors': 'error',
  'fcgi-app': 'error',
  'log-profile': 'error',
}

/** Called before a section is added: reports it when its name is taken. */
export function checkDuplicate(
  names: SectionNames,
  registry: Registry,
  version: Version,
  report: Report,
): void {
  if (names.header === undefined || names.name === '' || names.header.word.hasVariable) return
  if (isProxy(names)) return checkProxy(names, registry, version, report)
  const severity = Object.hasOwn(unique, names.keyword) ? unique[names.keyword] : undefined
  const first = severity === undefined ? undefined : registry.find(names.keyword, names.name)
  if (first === undefined || severity === undefined) return
  reportAt(report, names.header, {
    code: 'validate/duplicate-name',
    severity,
    message: `There is a ${names.keyword} section \`${shorten(names.name)}\` already.`,
    help:
      severity === 'warning'
        ? 'HAProxy ignores this one: rename or remove it.'
        : 'Rename one of them, or put their lines together.',
    related: relatedTo('the first one', first.header),
  })
}

/**
 * Up to 3.2 a frontend and a backend may share a name. Before that a `listen` is looked for among the frontends
 * only, so that one behind a backend of its name passes, and the other way round does not.
 */
function checkProxy(
  names: SectionNames,
  registry: Registry,
  version: Version,
  report: Report,
): void {
  const same = registry.proxies(names.name)
  if (same.length === 0 || names.header === undefined) return
  const isStrict = compareVersions(version, '3.2') >= 0
  const clash = same.find((other) =>
    hasFrontend(names)
      ? hasFrontend(other) || (isStrict && names.keyword === 'listen')
      : !hasFrontend(other) || other.keyword === 'listen',
  )
  const first = clash ?? same[0]
  const isError = clash !== undefined || compareVersions(version, '3.3') >= 0
  if (first === undefined || (!isError && !isStrict)) return
  reportAt(report, names.header, {
    code: 'validate/duplicate-name',
    severity: isError ? 'error' : 'warning',
    message: `There is a ${first.keyword} \`${shorten(names.name)}\` already.`,
    help: isError ? 'Rename one of them.' : 'Rename one of them: HAProxy 3.3 refuses it.',
    related: relatedTo('the first one', first.header),
  })
}
