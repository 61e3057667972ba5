import { expect, test } from 'vitest'
import { parseConfig } from '../../src/text/parser.ts'
import { validate } from '../../src/validate/validate.ts'
import { readConfiguration } from '../../src/config/read-configuration.ts'

test.each([
  ['a line of 1 MB', `backend a\n  acl x ${'path /x '.repeat(131_072)}\n`],
  ['a word of 1 MB', `backend a\n  server s ${'a'.repeat(1_048_576)}:80\n`],
  [
    'an expression of 1 MB',
    `frontend a\n  http-request set-header X %[src${',lower'.repeat(170_000)}]\n`,
  ],
  [
    'parentheses in parentheses',
    `frontend a\n  http-request deny if { hdr(${'('.repeat(100_000)}) }\n`,
  ],
  ['100,000 sections', 'backend a\n'.repeat(100_000)],
  [
    '100,000 unknown words',
    Array.from({ length: 100_000 }, (_, n) => `word${String(n)}`).join('\n'),
  ],
  ['100,000 mistyped lines', `global\n${'  maxcon 10\n'.repeat(100_000)}`],
  ['deep conditions', `${'.if defined(X)\n'.repeat(50_000)}global\n${'.endif\n'.repeat(50_000)}`],
])('%s: judged, and in time', { timeout: 60_000 }, (_, source) => {
  expect(
    Array.isArray(
      validate(readConfiguration([parseConfig('large.cfg', source)], { version: '3.0' })),
    ),
  ).toBe(true)
})
