import { expect, test } from 'vitest'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../validate.ts'
import { readConfiguration } from '../../config/read-configuration.ts'

function linesOf(text: string): number[] {
  return validate(readConfiguration([parseConfig('haproxy.cfg', text)], { version: '3.0' }))
    .filter((each) => each.code === 'validate/missing-verify')
    .map((each) => each.location?.start.line ?? 0)
}

test.each([
  ['ssl without a CA', 'backend a\n server s 10.0.0.1:443 ssl\n', [2]],
  ['a check by TLS without a CA', 'backend a\n server s 10.0.0.1:443 check-ssl\n', [2]],
  ['ssl by default', 'defaults\n default-server ssl\nbackend a\n server s 10.0.0.1:443\n', [4]],
  ['verify required without a CA', 'backend a\n server s 10.0.0.1:443 ssl verify required\n', [2]],
  ['verify none', 'backend a\n server s 10.0.0.1:443 ssl verify none\n', []],
  ['a CA', 'backend a\n server s 10.0.0.1:443 ssl ca-file ca.pem\n', []],
  [
    'verify none by default',
    'backend a\n default-server verify none\n server s 10.0.0.1:443 ssl\n',
    [],
  ],
  ['ssl that is taken back', 'backend a\n server s 10.0.0.1:443 ssl no-ssl\n', []],
  [
    'ssl by default, which is made ready for even where it is taken back',
    'backend a\n default-server ssl\n server s 10.0.0.1:443 no-ssl\n',
    [3],
  ],
  ['a template', 'backend a\n server-template s 2 10.0.0.1:443 ssl\n', [2]],
  [
    'a check with a step by TLS',
    'backend a\n server s 10.0.0.1:443\n tcp-check connect ssl\n',
    [2],
  ],
  ['a proxy that is off', 'backend a\n disabled\n server s 10.0.0.1:443 ssl\n', []],
  [
    'trust that stands below',
    'backend a\n server s 10.0.0.1:443 ssl\nglobal\n ssl-server-verify none\n',
    [],
  ],
  [
    'verify required, which trust does not take back',
    'global\n ssl-server-verify none\nbackend a\n server s 10.0.0.1:443 ssl verify required\n',
    [4],
  ],
  [
    'trust in all servers',
    'global\n ssl-server-verify none\nbackend a\n server s 10.0.0.1:443 ssl\n',
    [],
  ],
  ['options that nobody knows', 'backend a\n server s 10.0.0.1:443 ssl "$MORE"\n', []],
  ['a server of that name', 'backend a\n server ssl 10.0.0.1:80\n', []],
])('%s', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})
