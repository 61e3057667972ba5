import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownVersions } from '../model/index.ts'
import { parseConfig } from '../text/parser.ts'
import { validate } from './validate.ts'
import { readConfiguration } from '../config/read-configuration.ts'

/** Pieces of the language of expressions, whole and broken. */
const pieces = [
  'acl',
  'acl x',
  'http-request set-header x',
  'http-request deny if',
  'http-request set-var(txn.a)',
  'use_backend',
  'log-format',
  'stick on',
  'stick-table type ip size 1m',
  'server s 1.2.3.4:1',
  'track b/s',
  'default_backend',
  'tcp-request content',
  'track-sc0 src',
  'table b',
  'use-server s if',
  'mode http',
  'mode tcp',
  'disabled',
  'user a password x groups g,h',
  'errorfiles e',
  'filter cache c',
  'path',
  'path,lower',
  'hdr(host)',
  'hdr(',
  'req.payload(0,4)',
  ',',
  ',,',
  '(',
  ')',
  '%[',
  ']',
  '%',
  '%%',
  '%ci',
  '%{+Q}',
  '%{',
  '%(a:b)',
  '%[src,table_cnt(b)]',
  'table_cnt',
  'nbsrv()',
  '{',
  '}',
  '!',
  '||',
  'or',
  'if',
  'unless',
  'x',
  '!x',
  '-m',
  '-m str',
  '-f',
  '-i',
  '--',
  '-u',
  '"',
  "'",
  '\\',
  '$',
  '${A}',
  '"$A"',
  '[a',
  '(b',
  '1:2',
  '10.0.0.0/8',
  '::1',
  'é',
  '😀',
  '\0',
  ' ',
  ' ',
  ' ',
  ' ',
  '\nfrontend f\n',
  '\nbackend b\n',
  '\nlisten l\n',
  '\ndefaults d\n',
  '\nbackend b from d\n',
  '\nuserlist u\n',
  '\npeers p\n',
  '\nglobal\n',
  '\n',
  '\n',
]

const configurations = fc
  .array(fc.constantFrom(...pieces), { maxLength: 80 })
  .map((parts) => `frontend f\n${parts.join(' ')}`)

test('whatever a file says, it is judged, with places inside of the file', () => {
  fc.assert(
    fc.property(configurations, fc.constantFrom(...knownVersions), (text, version) => {
      const file = parseConfig('x', text)
      const lines = text.split('\n').length
      for (const { location, message } of validate(readConfiguration([file], { version }))) {
        expect(location?.start.line).toBeGreaterThan(0)
        expect(location?.start.line).toBeLessThanOrEqual(lines)
        expect(message).not.toContain('undefined')
      }
    }),
    { numRuns: 300 },
  )
})

test('the same file gives the same findings, also after another', () => {
  fc.assert(
    fc.property(configurations, configurations, (text, other) => {
      const first = validate(readConfiguration([parseConfig('x', text)], { version: '3.0' }))
      validate(readConfiguration([parseConfig('y', other)], { version: '3.0' }))
      expect(validate(readConfiguration([parseConfig('x', text)], { version: '3.0' }))).toEqual(
        first,
      )
    }),
    { numRuns: 50 },
  )
})

test('names may be declared in one file and used in another', () => {
  const uses = parseConfig('a.cfg', 'frontend f\n  bind :1\n  default_backend app\n')
  const declares = parseConfig('b.cfg', 'backend app\n  server s 127.0.0.1:1\n')
  const codes = (...files: ReturnType<typeof parseConfig>[]): string[] =>
    validate(readConfiguration(files, { version: '3.2' }))
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)

  expect(codes(uses)).toEqual(['validate/unknown-reference'])
  expect(codes(uses, declares)).toEqual([])
})

const lookups: [hasFile: ((path: string) => boolean) | undefined, expected: string[]][] = [
  [undefined, []],
  [() => true, []],
  [() => false, ['validate/missing-file: /etc/none.lst', 'validate/missing-file: /etc/none.map']],
]

test.each(lookups)('files are looked for where somebody can look: %s', (hasFile, expected) => {
  const text =
    'frontend f\n  bind :1\n  mode http\n  acl a path -f /etc/none.lst\n  http-request set-header x %[path,map(/etc/none.map)]\n'
  const found = validate(readConfiguration([parseConfig('x', text)], { version: '3.2' }), {
    hasFile,
  })

  expect(found.map(({ code, message }) => `${code}: ${/`(.*)`/.exec(message)?.[1]}`)).toEqual(
    expected,
  )
})
