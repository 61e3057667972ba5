import type { Diagnostic } from '../../model/index.ts'
import { groupByFile, type FormatContext } from './formatter.ts'
import { element, xmlHeader } from './xml.ts'

/** For tools that read Checkstyle reports: Jenkins, reviewdog, and editors. */
export function formatCheckstyle(
  diagnostics: readonly Diagnostic[],
  context: FormatContext,
): string {
  const files = [...groupByFile(diagnostics, context.sources.keys())].map(([path, group]) => {
    const errors = group.map((each) => `\n    ${errorOf(each)}`)
    const children = errors.length === 0 ? [] : [...errors, '\n  ']
    return `\n  ${element('file', { name: path === '' ? 'haproxyctl' : path }, children)}`
  })
  return `${xmlHeader}${element('checkstyle', { version: '10.0' }, [...files, '\n'])}\n`
}

function errorOf(diagnostic: Diagnostic): string {
  const { code, severity, message, help, location } = diagnostic
  return element('error', {
    line: location?.start.line ?? 1,
    column: location?.start.column,
    severity,
    message: help === undefined ? message : `${message} ${help}`,
    source: `haproxyctl.${code.replaceAll('/', '.')}`,
  })
}
