import { expect, test } from 'vitest'
import { readTexts } from '../../config/read-configuration.ts'
import type { Configuration } from '../../config/configuration.ts'
import { areOfKnownShape } from './server-shapes.ts'

function web(...servers: readonly string[]): Configuration {
  const text = `backend web\n${servers.map((each) => `  server ${each}\n`).join('')}`
  return readTexts([{ name: 'haproxy.cfg', text }], { version: '2.8' })
}

test.each<[string, string, boolean]>([
  ['another name and address', 'b 10.0.0.2:81 weight 10 check', true],
  ['an IPv6 address', 'b [2001:db8::1]:81 weight 10 check', true],
  ['another weight', 'a 10.0.0.1:80 weight 256 check', true],
  ['disabled', 'a 10.0.0.1:80 weight 10 check disabled', true],
  ['a weight that is none', 'a 10.0.0.1:80 weight 257 check', false],
  ['another option', 'a 10.0.0.1:80 weight 10 check inter 5s', false],
  ['an option less', 'a 10.0.0.1:80 weight 10', false],
  ['a name to look up', 'a db.example:80 weight 10 check', false],
  ['a socket', 'a unix@/run/a.sock weight 10 check', false],
  ['no port', 'a 10.0.0.1 weight 10 check', false],
  ['a port to count from', 'a 10.0.0.1:+1 weight 10 check', false],
])('a server with %s is taken as those before: %s is %s', (_, server, isKnown) => {
  const before = web('a 10.0.0.1:80 weight 10 check')

  expect(areOfKnownShape(before, web(server), ['web'])).toBe(isKnown)
})

test('a server where there was none is not, and a backend without servers is', () => {
  expect(areOfKnownShape(web(), web('a 10.0.0.1:80'), ['web'])).toBe(false)
  expect(areOfKnownShape(web('a 10.0.0.1:80'), web(), ['web'])).toBe(true)
})
