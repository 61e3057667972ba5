import { expect, test } from 'vitest'
import type { Diagnostic } from '../../model/index.ts'
import { parseConfig } from '../../text/parser.ts'
import { mergeBinary, placeByName } from './binary-findings.ts'

function finding(code: string, severity: Diagnostic['severity'], line?: number): Diagnostic {
  const location =
    line === undefined ? {} : { location: { file: 'a.cfg', start: { line, column: 1 } } }
  return { code, severity, message: `${code}.`, ...location }
}

test('what both say of a line is told once, with the words of HAProxy beside ours', () => {
  const merged = mergeBinary([finding('ours', 'error', 3)], [finding('theirs', 'error', 3)])

  expect(merged).toHaveLength(1)
  expect(merged[0]).toMatchObject({ code: 'ours', related: [{ message: 'HAProxy says: theirs.' }] })
})

test.each([
  ['on another line', finding('theirs', 'error', 4)],
  ['without a place', finding('theirs', 'error')],
])('what HAProxy says %s is never swallowed', (_, theirs) => {
  const codes = mergeBinary([finding('ours', 'error', 3)], [theirs]).map((each) => each.code)

  expect(codes).toEqual(['ours', 'theirs'])
})

test('an error of HAProxy is not hidden behind a warning of ours', () => {
  const merged = mergeBinary([finding('ours', 'warning', 3)], [finding('theirs', 'error', 3)])

  expect(merged.map((each) => each.code)).toEqual(['ours', 'theirs'])
})

test.each([
  ["missing timeouts for frontend 'f'.", 3],
  ["Proxy 'f': unable to find required use_backend: 'x'.", 3],
  ["missing timeouts for backend 'f'.", undefined],
  ['something else.', undefined],
])('%j is placed at line %s', (message, line) => {
  const file = parseConfig('a.cfg', 'global\n\nfrontend f\n  bind :80\n')

  const [placed] = placeByName([{ code: 'haproxy/warning', severity: 'warning', message }], [file])

  expect(placed?.location?.start.line).toBe(line)
})
