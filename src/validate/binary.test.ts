import { expect, test } from 'vitest'
import type { Processes } from '../model/index.ts'
import { checkWithBinary, parseBinaryOutput } from './binary.ts'

function binaryThat(says: string, exitCode: number | undefined): Processes {
  return {
    run: () => Promise.resolve({ exitCode, stdout: '', stderr: says }),
    start: () => Promise.reject(new Error('nothing is started')),
    signal: () => Promise.resolve(),
    isAlive: () => false,
  }
}

function check(says: string, exitCode: number | undefined): ReturnType<typeof checkWithBinary> {
  return checkWithBinary(binaryThat(says, exitCode), { binary: 'haproxy', files: ['a.cfg'] })
}

test.each([
  [
    "[ALERT]    (6231) : config : parsing [/tmp/bad.cfg:2] : unknown keyword 'maxcon' in 'global' section",
    {
      level: 'alert',
      file: '/tmp/bad.cfg',
      line: 2,
      text: "unknown keyword 'maxcon' in 'global' section",
    },
  ],
  [
    "[ALERT] 123/101010 (77) : config : [a.cfg:13] : character ' ' is not permitted in server name 'a b'.",
    {
      level: 'alert',
      file: 'a.cfg',
      line: 13,
      text: "character ' ' is not permitted in server name 'a b'.",
    },
  ],
  [
    "[ALERT]    (77) : config : [a.cfg:10] : parsing [a.cfg:16] : unknown keyword 'SERVER'.",
    { level: 'alert', file: 'a.cfg', line: 16, text: "unknown keyword 'SERVER'." },
  ],
  [
    "[WARNING]  (1) : config : 'http-request' rules ignored for proxy 'f' [x.cfg:4]",
    {
      level: 'warning',
      file: 'x.cfg',
      line: 4,
      text: "'http-request' rules ignored for proxy 'f' [x.cfg:4]",
    },
  ],
  [
    "[WARNING]  (6258) : missing timeouts for frontend 'f'.\n   | While not properly invalid",
    {
      level: 'warning',
      file: undefined,
      line: undefined,
      text: "missing timeouts for frontend 'f'.\n   | While not properly invalid",
    },
  ],
])('%j is read as %j', (line, message) => {
  expect(parseBinaryOutput(line)).toEqual([message])
})

test('who speaks and how it ended are no findings', async () => {
  const says = `[NOTICE]   (1) : haproxy version is 2.6.12
[NOTICE]   (1) : path to executable is /usr/sbin/haproxy
[ALERT]    (1) : config : parsing [a.cfg:2] : no.
[ALERT]    (1) : config : Error(s) found in configuration file : a.cfg
[ALERT]    (1) : config : Fatal errors found in configuration.`

  const found = await check(says, 1)

  expect(found).toEqual([
    {
      code: 'haproxy/alert',
      severity: 'error',
      message: 'No.',
      location: { file: 'a.cfg', start: { line: 2, column: 1 } },
    },
  ])
})

test('what follows a warning is its help', async () => {
  const says = '[WARNING]  (1) : config : missing timeouts.\n   | It is\n   | not well.'

  expect(await check(says, 0)).toEqual([
    {
      code: 'haproxy/warning',
      severity: 'warning',
      message: 'Missing timeouts.',
      help: 'It is not well.',
    },
  ])
})

test.each([
  ['', 139, 'It ended with 139 and said nothing.'],
  ['', undefined, 'It was ended by a signal.'],
  [
    '[ALERT] (1) : config : Fatal errors found in configuration.',
    1,
    'Fatal errors found in configuration.',
  ],
])('a refusal is never swallowed: %j with %s', async (says, exitCode, message) => {
  expect(await check(says, exitCode)).toMatchObject([{ severity: 'error', message }])
})

test('a configuration without a listener is right', async () => {
  expect(await check('', 2)).toEqual([])
})
