import type { Diagnostic } from '../../model/index.ts'
import { placeText } from '../print/findings.ts'
import { groupByFile, type FormatContext } from './formatter.ts'
import { element, escapeXml, xmlHeader } from './xml.ts'

/** For CI that reads test reports: each file is a suite, each finding a case that failed; notes pass and are printed. */
export function formatJunit(diagnostics: readonly Diagnostic[], context: FormatContext): string {
  const suites = [...groupByFile(diagnostics, context.sources.keys())]
  const failures = diagnostics.filter(isFailure).length
  const cases = suites.reduce((sum, [, group]) => sum + Math.max(group.length, 1), 0)
  const attributes = { name: 'haproxyctl', tests: cases, failures, errors: 0 }
  const children = suites.map(([path, group]) => `\n  ${suiteOf(path, group)}`)
  return `${xmlHeader}${element('testsuites', attributes, [...children, '\n'])}\n`
}

function suiteOf(path: string, group: readonly Diagnostic[]): string {
  const name = path === '' ? 'haproxyctl' : path
  const failures = group.filter(isFailure).length
  const attributes = { name, tests: Math.max(group.length, 1), failures, errors: 0, skipped: 0 }
  const passed = element('testcase', { classname: name, name: 'no findings', time: 0 })
  const cases = group.length === 0 ? [passed] : group.map((each) => caseOf(each, name))
  return element('testsuite', attributes, [...cases.map((each) => `\n    ${each}`), '\n  '])
}

function caseOf(diagnostic: Diagnostic, classname: string): string {
  const { code, severity, message, location, help } = diagnostic
  const place = location === undefined ? '' : ` at ${location.start.line}:${location.start.column}`
  const lines = [message, location === undefined ? '' : placeText(location), help ?? '']
  const text = lines.filter((line) => line !== '').join('\n')
  const body = isFailure(diagnostic)
    ? `<failure type="${escapeXml(severity)}" message="${escapeXml(message)}">${escapeXml(text)}</failure>`
    : `<system-out>${escapeXml(text)}</system-out>`
  return element('testcase', { classname, name: `${code}${place}`, time: 0 }, [body])
}

function isFailure(diagnostic: Diagnostic): boolean {
  return diagnostic.severity !== 'info'
}
