import { expect, test } from 'vitest'
import { parseConfig } from './parser.ts'
import { readHeader } from './section-header.ts'

// Each of these was given to HAProxy 2.6 and 3.2.
test.each([
  ['global', undefined, undefined],
  ['backend web', 'web', undefined],
  ['backend web from base', 'web', 'base'],
  ['frontend from from base', 'from', 'base'],
  ['listen web from from', 'web', 'from'],
  ['defaults', undefined, undefined],
  ['defaults base', 'base', undefined],
  ['defaults from', 'from', undefined],
  ['defaults from base', undefined, 'base'],
  ['defaults from from', undefined, 'from'],
  ['defaults from from base', 'from', 'base'],
  ['defaults a from b', 'a', 'b'],
  ['userlist from', 'from', undefined],
  ['userlist a from b', 'a', undefined],
])('`%s` has the name %j and starts from %j', (line, name, from) => {
  const [section] = parseConfig('a.cfg', `${line}\n`).sections
  const header = readHeader(section!.header!)

  expect(header.name?.value).toBe(name)
  expect(header.from?.value).toBe(from)
  expect(section!.name).toBe(name)
})
