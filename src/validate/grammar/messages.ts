import { compareVersions, parseVersion } from '../../model/index.ts'
import { shorten } from './shorten.ts'
import { tableView, type Entry, type Lookup } from './table.ts'
import { gaveUp, type Walk } from './walk.ts'

/** Says why a word is not in a table: misspelt, misplaced, of another version. */
export function reportMiss(
  walk: Walk,
  tables: readonly string[],
  miss: Lookup | undefined,
  at: number,
): void {
  if (hasOldWord(miss, walk)) return
  const text = walk.words[at]?.value ?? ''
  if (miss?.kind === 'too-new' || miss?.kind === 'removed') {
    walk.report({ ...describeDated(miss.kind, miss.entry, walk), at })
    return
  }
  if (miss?.kind === 'misplaced') {
    walk.report({
      code: 'validate/misplaced-directive',
      message: `\`${walk.context} ${shorten(text)}\` is not allowed in a ${walk.section.keyword} section.`,
      help: `It belongs to: ${miss.sections.join(', ')}.`,
      at,
    })
    return
  }
  const views = tables.map((table) => tableView(table, walk.sectionKind, walk.version))
  const word = text.replace(/\(.*/s, '')
  const suggestion = views.map((view) => view.suggest(word)).find((each) => each !== undefined)
  walk.report({
    code: 'validate/unknown-option',
    message: `\`${walk.context}\` has no \`${shorten(text)}\`.`,
    help:
      suggestion === undefined
        ? suggest(views.flatMap((view) => [...view.keywords()]))
        : `Did you mean \`${suggestion}\`?`,
    at,
  })
}

/** What to say of a word that the version no longer or not yet knows. */
export function describeDated(
  kind: 'too-new' | 'removed',
  entry: Entry,
  walk: Pick<Walk, 'version'>,
): {
  code: 'validate/not-yet-available' | 'validate/removed-directive'
  message: string
  help: string | undefined
} {
  const use = entry.use === undefined ? undefined : `Use ${entry.use} instead.`
  if (kind === 'too-new') {
    const message = `\`${entry.keyword}\` exists since HAProxy ${entry.since ?? ''}; the target is ${walk.version}.`
    return { code: 'validate/not-yet-available', message, help: use }
  }
  const message = `\`${entry.keyword}\` was removed in HAProxy ${lineBehind(entry.until ?? '')}.`
  return { code: 'validate/removed-directive', message, help: use }
}

/** The release line that followed one: 1.9 was the last before 2.0, and 2.9 the last before 3.0. */
function lineBehind(text: string): string {
  const [major = 0, minor = 0] = text.split('.').map(Number)
  return minor === 9 ? `${major + 1}.0` : `${major}.${minor + 1}`
}

/** Whether a word that is gone was still there in the version that was asked for, which the table does not know. */
export function hasOldWord(found: Lookup | undefined, { asked }: Pick<Walk, 'asked'>): boolean {
  if (asked === undefined || found?.kind !== 'removed') return false
  const last = parseVersion(found.entry.until ?? '')
  return last !== undefined && compareVersions(last, asked) >= 0
}

/** Says that the line ends before what is expected. */
export function missing(walk: Walk, what: string, at: number): number {
  walk.report({
    code: 'validate/missing-argument',
    ...(walk.isLenient ? { severity: 'warning' as const } : {}),
    message: `\`${walk.context}\` ends too early: it expects ${what}.`,
    at,
  })
  return gaveUp
}

export function list(words: readonly string[]): string {
  const shown = words.slice(0, 8).map((each) => `\`${each}\``)
  if (words.length > 8) shown.push('…')
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`
}

function suggest(known: readonly string[]): string | undefined {
  return known.length === 0 || known.length > 12 ? undefined : `It has ${list(known.toSorted())}.`
}
