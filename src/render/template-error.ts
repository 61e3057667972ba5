import { InvalidError, type Diagnostic } from '../model/index.ts'
import type { TemplateSource } from './template.ts'

/** What Handlebars or a helper says of a template, at its place; anything else as it is. */
export function wrongTemplate(source: TemplateSource, cause: unknown): unknown {
  if (cause instanceof InvalidError || !(cause instanceof Error)) return cause
  const diagnostic: Diagnostic = {
    code: 'render/template',
    severity: 'error',
    message: `The template cannot be used: ${summary(cause.message)}.`,
    help: 'The values and helpers that templates have are listed in docs/templates.md.',
    location: { file: source.file, start: placeOf(cause) },
  }
  return new InvalidError(`the template ${source.file} is wrong`, [diagnostic], { cause })
}

/** Handlebars puts the place into the message (`Parse error on line 3:`, ` - 3:7`) and sometimes beside it. */
function placeOf(cause: Error): { line: number; column: number } {
  const [, line, column] =
    / - (\d+):(\d+)$/.exec(cause.message) ?? /on line (\d+)/.exec(cause.message) ?? []
  return { line: Number(line ?? 1), column: Number(column ?? 0) + 1 }
}

function summary(message: string): string {
  return message
    .replace(/ - \d+:\d+$/, '')
    .replace(
      /^Parse error on line \d+:\n(.*)\n-*\^\n/s,
      (_, excerpt: string) => `near \`${excerpt.trim()}\`: `,
    )
    .replace(' in [object Object]', '')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '')
}
