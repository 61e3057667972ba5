import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { ConfigFile, Directive } from '../../model/config/config-file.ts'
import type { Diagnostic, Report, Severity } from '../../model/diagnostic.ts'
import type { KnownVersion } from '../../model/version.ts'
import { locateWord } from '../../text/locate.ts'
import type { Code } from '../codes.ts'

/** What a rule over several lines looks at, and where it says what it found. */
export interface RuleContext {
  readonly configuration: Configuration
  readonly version: KnownVersion
  report(finding: RuleFinding): void
}

export type Rule = (context: RuleContext) => void

/** A word in a file. */
export interface Place {
  readonly file: ConfigFile
  readonly directive: Directive
  /** Index of the word. */
  readonly at: number
}

export interface RuleFinding extends Place {
  readonly code: Code
  readonly severity?: Severity
  readonly message: string
  readonly help?: string
  readonly related?: { readonly message: string; readonly place: Place }
}

export function placeOf({ file, directive }: LineView, at = 0): Place {
  return { file, directive, at }
}

/** The name in the header. */
export function headerOf(view: SectionView): Place | undefined {
  const { section, file } = view
  return section.header && { file, directive: section.header, at: section.header.words[1] ? 1 : 0 }
}

export function titleOf({ keyword, name }: SectionView): string {
  return name === undefined ? keyword : `${keyword} ${name.slice(0, 60)}`
}

/** Sections that serve, in their order; a disabled one is not looked at by HAProxy. */
export function servingProxies({ configuration }: RuleContext): readonly SectionView[] {
  return configuration.written.filter(
    (view) =>
      (view.hasFrontend || view.hasBackend) &&
      view.isDisabled === false &&
      view.section.header?.condition === 'active',
  )
}

/**
 * Whether a pattern stands in the text of a section. Asked before its lines are, of which there may be a hundred
 * thousand: text is searched much faster than lines are read.
 */
export function mentions({ parts }: SectionView, pattern: RegExp): boolean {
  return parts.some(({ section, file }) => {
    const start = section.header?.words[0]?.start ?? 0
    const end = section.directives.at(-1)?.words.at(-1)?.end ?? start
    return pattern.test(file.text.slice(start, end))
  })
}

/** All lines of all global sections. */
export function globalLines({ configuration }: RuleContext): readonly LineView[] {
  return configuration.sections.get('global')?.lines ?? []
}

export function reporter(report: Report): RuleContext['report'] {
  return (finding) => report(toDiagnostic(finding))
}

function toDiagnostic(finding: RuleFinding): Diagnostic {
  const { code, severity = 'error', message, help, related, directive } = finding
  return {
    code,
    // A line that may not be read at all is no reason to refuse the file.
    severity: severity === 'error' && directive.condition !== 'active' ? 'warning' : severity,
    message,
    ...locationOf(finding),
    ...(help !== undefined && { help }),
    ...(related !== undefined && relatedOf(related)),
  }
}

function locationOf({ file, directive, at }: Place): Pick<Diagnostic, 'location'> {
  const word = directive.words[at] ?? directive.words.at(-1)
  return word === undefined ? {} : { location: locateWord(file, word) }
}

function relatedOf({
  message,
  place,
}: NonNullable<RuleFinding['related']>): Pick<Diagnostic, 'related'> {
  const { location } = locationOf(place)
  return location === undefined ? {} : { related: [{ message, location }] }
}
