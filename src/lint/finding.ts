import type { LintFinding, LintFix, LintMeta } from '../kit/lint-rule.ts'
import type { ConfigFile, Directive, Section, Word } from '../model/config/config-file.ts'
import type { Diagnostic, Fix, Severity } from '../model/diagnostic.ts'
import type { Location } from '../model/place.ts'
import { locateDirective, locateRange, locateWord } from '../text/locate.ts'

const longestValue = 120

/** Turns what a rule reported into what people and programs read. */
export function resolveFinding(
  meta: LintMeta,
  severity: Severity,
  finding: LintFinding,
): Diagnostic {
  const template = meta.messages[finding.messageId]
  if (template === undefined) {
    throw new RangeError(`${meta.code} has no message \`${finding.messageId}\``)
  }
  const help = finding.help ?? meta.help
  const { related, fix, file } = finding
  return {
    code: meta.code,
    severity,
    message: fillIn(template, finding.data ?? {}),
    location: locateAt(file, finding.at),
    ...(help === undefined ? {} : { help: fillIn(help, finding.data ?? {}) }),
    ...(related === undefined
      ? {}
      : {
          related: related.map((each) => ({
            message: each.message,
            location: locateAt(each.file, each.at),
          })),
        }),
    ...(fix === undefined ? {} : { fix: resolveFix(file, fix) }),
  }
}

/** Replaces `{name}` by the data of that name; braces around anything else stay. */
export function fillIn(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    shorten(String(data[name] ?? whole)),
  )
}

/** What comes from the file may be of any length; a message is for reading. */
function shorten(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`
}

function locateAt(file: ConfigFile, at: Word | Directive | Section): Location {
  if ('value' in at) return locateWord(file, at)
  if ('words' in at) return locateDirective(file, at)
  if (at.header !== undefined) return locateDirective(file, at.header)
  return { file: file.path, start: { line: 1, column: 1 } }
}

function resolveFix(file: ConfigFile, fix: LintFix): Fix {
  return {
    description: fix.description,
    edits: fix.edits.map((edit) => ({ location: locateRange(file, edit), text: edit.text })),
  }
}
