import { expect, test } from 'vitest'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../validate.ts'
import { readConfiguration } from '../../config/read-configuration.ts'

function errorLines(text: string): number[] {
  return validate(readConfiguration([parseConfig('haproxy.cfg', text)], { version: '3.0' }))
    .filter((each) => each.code === 'validate/unknown-reference' && each.severity === 'error')
    .map((each) => each.location?.start.line ?? 0)
}

const app = 'backend app\n server s 10.0.0.1:80\n'
const alert = ' email-alert mailers none\n'

test.each([
  [
    'a default_backend that a later one replaces',
    `${app}frontend f\n bind :80\n default_backend none\n default_backend app\n`,
    [],
  ],
  [
    'the last default_backend',
    `${app}frontend f\n bind :80\n default_backend app\n default_backend none\n`,
    [6],
  ],
  [
    'resolvers for servers that are elsewhere',
    'defaults\n default-server resolvers none\nbackend b\n',
    [],
  ],
  ['resolvers of a server', 'backend b\n server s 10.0.0.1:80 resolvers none\n', [2]],
  ['mailers without a sender', `backend b\n${alert}`, []],
  [
    'mailers with a sender and a recipient',
    `backend b\n${alert} email-alert from a@b.c\n email-alert to d@e.f\n`,
    [2],
  ],
  [
    'what sticks in a frontend, which HAProxy passes over',
    'frontend f\n bind :80\n stick on src table none\n',
    [],
  ],
  ['what sticks in a backend', 'backend b\n stick on src table none\n', [2]],
])('%s', (_, text, lines) => {
  expect(errorLines(text)).toEqual(lines)
})
