import type { NamedSections } from '../../config/names/named-sections.ts'
import type { RepeatedName } from '../../config/names/declared-names.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { compareVersions, type Version } from '../../model/version.ts'
import type { Report } from '../../model/diagnostic.ts'
import { locateWord } from '../../text/locate.ts'
import { headerOf, wordOf } from './placed-word.ts'
import { reportAt, relatedTo } from './reference.ts'
import { shorten } from '../grammar/shorten.ts'

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

/** Tells of a section whose name one above it has, and of names that its own lines declare more than once. */
export function checkDuplicates(
  section: SectionView,
  named: NamedSections,
  version: Version,
  report: Report,
): void {
  checkName(section, named, version, report)
  for (const kind of ['server', 'user', 'group', 'nameserver'] as const) {
    if (!section.has(kind) || section.keyword === 'peers') continue
    for (const repeated of section.repeated(kind)) reportRepeated(kind, repeated, report)
  }
  checkStickTables(section, report)
}

function checkName(
  section: SectionView,
  named: NamedSections,
  version: Version,
  report: Report,
): void {
  const { keyword, name = '', isProxy } = section
  const header = headerOf(section)
  if (header === undefined || name === '' || header.word.hasVariable) return
  if (isProxy) return checkProxy(section, named, version, report)
  const severity = Object.hasOwn(unique, keyword) ? unique[keyword] : undefined
  const [first] = named.of(keyword, name)
  if (first === undefined || first === section || severity === undefined) return
  reportAt(report, header, {
    code: 'validate/duplicate-name',
    severity,
    message: `There is a ${keyword} section \`${shorten(name)}\` already.`,
    help:
      severity === 'warning'
        ? 'HAProxy ignores this one: rename or remove it.'
        : 'Rename one of them, or put their lines together.',
    related: relatedTo('the first one', headerOf(first)),
  })
}

/**
 * Up to 3.2 a frontend and a backend may share a name. Before that a `listen` is looked for among the frontends
 * only, so that one behind a backend of its name passes, and the other way round does not.
 */
function checkProxy(
  section: SectionView,
  named: NamedSections,
  version: Version,
  report: Report,
): void {
  const same = named.proxies(section.proxyName)
  const header = headerOf(section)
  if (same[0] === section || header === undefined) return
  const isStrict = compareVersions(version, '3.2') >= 0
  // Itself ends the search: those below it are told of there.
  const found = same.find((other) => other === section || clashes(section, other, isStrict))
  const clash = found === section ? undefined : found
  const first = clash ?? same[0]
  const isError = clash !== undefined || compareVersions(version, '3.3') >= 0
  if (first === undefined || (!isError && !isStrict)) return
  reportAt(report, header, {
    code: 'validate/duplicate-name',
    severity: isError ? 'error' : 'warning',
    message: `There is a ${first.keyword} \`${shorten(section.proxyName)}\` already.`,
    help: isError ? 'Rename one of them.' : 'Rename one of them: HAProxy 3.3 refuses it.',
    related: relatedTo('the first one', headerOf(first)),
  })
}

function clashes(section: SectionView, other: SectionView, isStrict: boolean): boolean {
  return section.hasFrontend
    ? other.hasFrontend || (isStrict && section.keyword === 'listen')
    : !other.hasFrontend || other.keyword === 'listen'
}

/** Users and groups are two kinds of names: a user may have the name of a group. */
function reportRepeated(kind: string, { line, first, at }: RepeatedName, report: Report): void {
  const [place, other] = [wordOf(line, at), wordOf(first, at)]
  if (place === undefined || other === undefined) return
  const isWarning = kind === 'user' || kind === 'group'
  const { line: number } = locateWord(other.file, other.word).start
  reportAt(report, place, {
    code: 'validate/duplicate-name',
    severity: isWarning ? 'warning' : 'error',
    message: `There is a ${kind} \`${shorten(place.word.value)}\` in this section already, on line ${number}.`,
    help: isWarning
      ? 'HAProxy ignores this one: rename or remove it.'
      : 'Rename or remove one of them.',
    related: relatedTo('the first one', other),
  })
}

function checkStickTables(section: SectionView, report: Report): void {
  const [first, ...others] = section.own('stick-table')
  for (const line of others) {
    const place = wordOf(line, 0)
    if (place === undefined || first === undefined) continue
    reportAt(report, place, {
      code: 'validate/duplicate-name',
      message: 'This section has a stick table already.',
      help: 'Rename or remove one of them.',
      related: relatedTo('the first one', wordOf(first, 0)),
    })
  }
}
