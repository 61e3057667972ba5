import type { ConfigFile, Diagnostic, KnownVersion, Section } from '../model/index.ts'
import { offsetAt } from '../text/locate.ts'
import { tableView } from './grammar/table.ts'

interface Rename {
  readonly to: string
  /** The table that has to know the first word of `to` in the target version. */
  readonly table: 'keyword' | 'option'
  /** Holds where the replacement means the same. */
  readonly isSafe?: (section: Section, offset: number) => boolean
}

/** Words that HAProxy has renamed without changing what they mean or take. */
const renames: Readonly<Record<string, Rename>> = {
  clitimeout: { to: 'timeout client', table: 'keyword' },
  contimeout: { to: 'timeout connect', table: 'keyword' },
  srvtimeout: { to: 'timeout server', table: 'keyword' },
  redispatch: { to: 'option redispatch', table: 'keyword' },
  redisp: { to: 'option redispatch', table: 'keyword' },
  block: { to: 'http-request deny', table: 'keyword', isSafe: isFirstRule },
  'no-quic': { to: 'tune.quic.listen off', table: 'keyword' },
  forceclose: { to: 'httpclose', table: 'option' },
  'accept-invalid-http-request': {
    to: 'accept-unsafe-violations-in-http-request',
    table: 'option',
  },
  'accept-invalid-http-response': {
    to: 'accept-unsafe-violations-in-http-response',
    table: 'option',
  },
}

const fixableCodes = new Set([
  'validate/unknown-directive',
  'validate/removed-directive',
  'validate/deprecated-directive',
])

/** Adds the one safe fix to findings about words that were renamed or are one slip away from a known one. */
export function withRewrites(
  diagnostics: readonly Diagnostic[],
  files: readonly ConfigFile[],
  version: KnownVersion,
): readonly Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return diagnostics.map((diagnostic) => {
    const file = byPath.get(diagnostic.location?.file ?? '')
    return file === undefined ? diagnostic : rewrite(diagnostic, file, version)
  })
}

function rewrite(diagnostic: Diagnostic, file: ConfigFile, version: KnownVersion): Diagnostic {
  const { code, location, fix } = diagnostic
  const end = location?.end
  if (!fixableCodes.has(code) || fix !== undefined) return diagnostic
  if (location === undefined || end === undefined) return diagnostic
  const start = offsetAt(file, location.start)
  const word = file.text.slice(start, offsetAt(file, end))
  const section = sectionAt(file, start)
  if (section === undefined) return diagnostic
  const text = replacementFor({ code, word, section, start }, version)
  if (text === undefined) return diagnostic
  return {
    ...diagnostic,
    fix: {
      description: `Write \`${text}\`.`,
      edits: [{ location: { ...location, end }, text }],
    },
  }
}

interface Spot {
  readonly code: string
  readonly word: string
  readonly section: Section
  readonly start: number
}

function replacementFor(spot: Spot, version: KnownVersion): string | undefined {
  const { code, word, section, start } = spot
  if (code === 'validate/unknown-directive') return oneSlipAway(word, section, version)
  const rename = Object.hasOwn(renames, word) ? renames[word] : undefined
  if (rename === undefined || rename.isSafe?.(section, start) === false) return undefined
  const known = tableView(rename.table, section.keyword, version)
  const first = rename.to.split(' ', 1)[0] ?? ''
  return known.find(first)?.kind === 'found' ? rename.to : undefined
}

/** The only keyword of the section that one slip turns into the word. */
function oneSlipAway(word: string, section: Section, version: KnownVersion): string | undefined {
  if (word.length < 4) return undefined
  const known = tableView('keyword', section.keyword, version).keywords()
  const close = [...known].filter((keyword) => keyword.length > 3 && isOneSlip(word, keyword))
  return close.length === 1 ? close[0] : undefined
}

/** Whether one letter too many, too few or wrong, or two that changed places, are all the difference. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** `block` came before all `http-request` rules, wherever it stood: only in front of them is it the same. */
function isFirstRule(section: Section, offset: number): boolean {
  const first = section.directives.find((line) => line.keyword === 'http-request')
  return (first?.words[0]?.start ?? Number.POSITIVE_INFINITY) > offset
}

function sectionAt({ sections }: ConfigFile, offset: number): Section | undefined {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sections[middle]?.header?.words[0]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}
