import { expect, test } from 'vitest'
import { readConfiguration } from '../../config/read-configuration.ts'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../validate.ts'

function linesOf(text: string): number[] {
  return validate(readConfiguration([parseConfig('haproxy.cfg', text)], { version: '3.0' }))
    .filter((each) => each.code === 'validate/missing-check-port')
    .map((each) => each.location?.start.line ?? 0)
}

test.each([
  ['a checked server without a port', 'backend a\n server s 10.0.0.1 check\n', [2]],
  ['one that is checked by default', 'backend a\n default-server check\n server s 10.0.0.1\n', [3]],
  [
    'one whose checks the defaults ask for',
    'defaults\n default-server check\nbackend a\n server s 10.0.0.1\n',
    [4],
  ],
  [
    'one whose check connects without a port',
    'backend a\n tcp-check connect\n server s 10.0.0.1 check\n',
    [3],
  ],
  ['the port 0', 'backend a\n server s 10.0.0.1:0 check\n', [2]],
  ['a port that follows the client', 'backend a\n server s 10.0.0.1:+10 check\n', [2]],
  ['an address for the check without a port', 'backend a\n server s a check addr 10.0.0.1\n', [2]],
  ['an address for the check', 'backend a\n server s a check addr 10.0.0.1:80\n', []],
  [
    'one step with a port and one without',
    'backend a\n tcp-check connect port 80\n tcp-check connect\n server s 10.0.0.1 check\n',
    [4],
  ],
  ['servers of a template', 'backend a\n server-template s 3 10.0.0.1 check\n', [2]],
  ['an agent without a port', 'backend a\n server s 10.0.0.1:80 agent-check\n', [2]],
  ['an agent', 'backend a\n server s 10.0.0.1:80 agent-check agent-port 90\n', []],
  ['wherever the client went', 'backend a\n server s :0 check\n server t * check\n', []],
  ['a port', 'backend a\n server s 10.0.0.1:80 check\n', []],
  ['a port for the check', 'backend a\n server s 10.0.0.1 check port 80\n', []],
  ['a port by default', 'backend a\n default-server port 80\n server s 10.0.0.1 check\n', []],
  [
    'a check that connects elsewhere',
    'backend a\n server s 10.0.0.1 check\n tcp-check connect port 80\n',
    [],
  ],
  [
    'the check of a named defaults',
    'defaults d\n tcp-check connect port 80\nbackend a from d\n server s 10.0.0.1 check\n',
    [],
  ],
  ['no check', 'backend a\n server s 10.0.0.1\n', []],
  ['a check that is off', 'backend a\n default-server check\n server s 10.0.0.1 no-check\n', []],
  ['a socket', 'backend a\n server s /run/app.sock check\n', []],
  ['an SRV record', 'backend a\n server s _http._tcp.example.org check\n', []],
  ['an address that nobody knows', 'backend a\n server s "$HOST" check\n', []],
])('%s', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})
