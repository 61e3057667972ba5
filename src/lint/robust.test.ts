import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintRules } from '../../test/support/built-in.ts'
import { readConfiguration } from '../config/read-configuration.ts'
import { parseConfig } from '../text/parser.ts'
import { fingerprint } from './fingerprint.ts'
import { fixText } from './fix.ts'
import { lint } from './lint.ts'
import { suppress } from './suppress.ts'

const sets = ['recommended', 'strict', 'security']
const words = [
  'global',
  'defaults',
  'frontend',
  'backend',
  'listen',
  'resolvers',
  'userlist',
  'from',
  'f',
  'b',
  'bind',
  ':80',
  '[::]:443',
  'quic4@:1',
  'ssl',
  'crt',
  'accept-proxy',
  'server',
  's',
  '192.0.2.1:1',
  'check',
  'cookie',
  'insert',
  'acl',
  'a',
  '!a',
  'path',
  '-i',
  '-m',
  '--',
  '||',
  'or',
  '{',
  '}',
  'if',
  'unless',
  'use_backend',
  '%[src]',
  'option',
  'no',
  'httplog',
  'forwardfor',
  'timeout',
  'client',
  '5',
  '5s',
  'http-request',
  'deny',
  'set-src',
  'tcp-request',
  'content',
  'accept',
  'stats',
  'socket',
  'level',
  'admin',
  'uri',
  'balance',
  'source',
  'user',
  'password',
  '$1$x',
  'stick-table',
  'maxconn',
  '"',
  "'",
  '\\',
  '#',
  '# haproxyctl-disable lint/unused-acl -- x',
  '.if',
  '.endif',
  '\n',
  '\n',
  '\n',
  '\n  ',
  '\n  ',
  '\t',
  '\u0000',
  '\r',
  'é',
  '\u{1F600}',
]

function runAll(text: string): number {
  const file = parseConfig('a', text)
  const configuration = readConfiguration([file], { version: '3.4' })
  const found = lint({ configuration, rules: lintRules, levels: { sets, rules: {} } })
  const { diagnostics } = suppress(found, [file], { isKnown: () => true, wasChecked: () => true })
  fixText('a', text, diagnostics)
  return fingerprint(diagnostics, [file]).length
}

describe('no text makes a rule throw', () => {
  test('made of the words of configurations', () => {
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 200 })
      .map((each) => each.join(' '))
    fc.assert(
      fc.property(text, (each) => void runAll(each)),
      { numRuns: 400 },
    )
  })

  test('made of anything', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(fc.property(text, (each) => void runAll(each)))
  })
})

describe('size is no matter', () => {
  const many = 10_000
  test.each<[string, string]>([
    ['sections', Array.from({ length: many }, (_, at) => `backend b${at}\n`).join('')],
    [
      'suppressions',
      `listen l\n${'# haproxyctl-disable-next-line lint/unused-acl -- x\n  acl a path /\n'.repeat(many)}`,
    ],
    [
      'sections with suppressions',
      Array.from(
        { length: many },
        (_, at) => `listen l${at}\n# haproxyctl-disable lint/unused-acl -- x\n  acl a path /\n`,
      ).join(''),
    ],
    [
      'ACLs',
      `listen l\n${Array.from({ length: many }, (_, at) => `  acl a${at} path /${at}\n`).join('')}`,
    ],
    [
      'routes',
      `frontend f\n${Array.from({ length: many }, (_, at) => `  use_backend b if a${at} b${at} c${at}\n`).join('')}`,
    ],
    [
      'dynamic routes',
      `frontend f\n${Array.from({ length: many }, (_, at) => `  use_backend b${at}_%[src]\n`).join('')}${Array.from({ length: many }, (_, at) => `backend c${at}\n`).join('')}`,
    ],
    [
      'default-server lines',
      `backend b\n${'  default-server inter 5s\n  server s 192.0.2.1:1\n'.repeat(many / 10)}`,
    ],
    [
      'front ends that log',
      Array.from(
        { length: many },
        (_, at) => `frontend f${at}\n  log global\n  option httplog\n`,
      ).join(''),
    ],
    ['names', `backend b\n${'  default-server inter 5s\n  server s app:1\n'.repeat(many / 10)}`],
    ['one line', `frontend f\n  acl a path ${'/x '.repeat(400_000)}\n`],
    ['one word', `frontend f\n  bind ${':80,'.repeat(100_000)}\n`],
  ])('many %s', (_title, text) => {
    expect(runAll(text)).toBeGreaterThanOrEqual(0)
  })
})
