import type { ConfigFile, Diagnostic, Processes, Severity } from '../../model/index.ts'
import { locateDirective } from '../../text/locate.ts'
import { checkWithBinary } from '../../validate/binary.ts'

export interface BinaryQuestion {
  readonly binary: string
  readonly files: readonly string[]
  readonly processes: Processes
  readonly signal: AbortSignal
}

/** All that `haproxy -c` says of the files. */
export function askBinary(question: BinaryQuestion): Promise<readonly Diagnostic[]> {
  const { processes, ...check } = question
  return checkWithBinary(processes, check)
}

const namedSection =
  /\b(frontend|backend|listen|defaults|proxy|peers|resolvers|userlist) '([^']+)'/i

/** Messages without a line mostly name the section that they are about; its header is their place then. */
export function placeByName(
  theirs: readonly Diagnostic[],
  files: readonly ConfigFile[],
): readonly Diagnostic[] {
  return theirs.map((each) => {
    const [, keyword, name] =
      each.location === undefined ? (namedSection.exec(each.message) ?? []) : []
    if (name === undefined) return each
    const kind = keyword?.toLowerCase()
    for (const file of files) {
      const section = file.sections.find(
        (one) => one.name === name && (kind === 'proxy' || one.keyword === kind),
      )
      if (section?.header === undefined) continue
      return { ...each, location: locateDirective(file, section.header) }
    }
    return each
  })
}

/**
 * Our findings and HAProxy's as one list: where both speak of one line in the same tone, HAProxy's words
 * go with ours; what we did not foresee stays a finding of its own.
 */
export function mergeBinary(
  ours: readonly Diagnostic[],
  theirs: readonly Diagnostic[],
): readonly Diagnostic[] {
  const byLine = new Map<string, Diagnostic>()
  for (const each of ours) {
    const key = lineKey(each, each.severity)
    if (key !== undefined && !byLine.has(key)) byLine.set(key, each)
  }
  const words = new Map<Diagnostic, string[]>()
  const unforeseen: Diagnostic[] = []
  for (const each of theirs) {
    const key = lineKey(each, each.severity)
    // A warning may go with an error of ours; an alert never with less.
    const graver = each.severity === 'warning' ? lineKey(each, 'error') : undefined
    const own = byLine.get(key ?? '') ?? byLine.get(graver ?? '') ?? aboutTheSame(each, ours)
    if (own === undefined) unforeseen.push(each)
    else words.set(own, [...(words.get(own) ?? []), each.message])
  }
  return [...ours.map((each) => withWords(each, words.get(each))), ...unforeseen]
}

/** `Proxy 'public': unable to find required use_backend: 'api'` has no line; our finding that names `api` has. */
function aboutTheSame(
  { message, severity }: Diagnostic,
  ours: readonly Diagnostic[],
): Diagnostic | undefined {
  if (!namedSection.test(message)) return undefined
  const [, ...names] = [...message.matchAll(/'([^']+)'/g)].map(([, name]) => `\`${name}\``)
  return ours.find(
    (own) => own.severity === severity && names.some((name) => own.message.includes(name)),
  )
}

function lineKey({ location }: Diagnostic, severity: Severity): string | undefined {
  return location === undefined ? undefined : `${location.file}:${location.start.line}:${severity}`
}

function withWords(diagnostic: Diagnostic, words: readonly string[] | undefined): Diagnostic {
  if (words === undefined) return diagnostic
  const related = words.map((message) => ({ message: `HAProxy says: ${message}` }))
  return { ...diagnostic, related: [...(diagnostic.related ?? []), ...related] }
}
