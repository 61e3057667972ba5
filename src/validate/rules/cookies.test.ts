import { expect, test } from 'vitest'
import { readConfiguration } from '../../config/read-configuration.ts'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../validate.ts'

test.each([
  ['preserve alone', 'backend a\n cookie SRV preserve\n', ['2:13']],
  ['preserve beside another word', 'backend a\n cookie SRV nocache preserve\n', ['2:21']],
  ['preserve in defaults', 'defaults\n cookie SRV preserve\n', ['2:13']],
  ['preserve with insert', 'backend a\n cookie SRV insert preserve\n', []],
  ['preserve with indirect', 'backend a\n cookie SRV preserve indirect\n', []],
  ['a cookie that is named preserve', 'backend a\n cookie preserve insert\n', []],
])('%s', (_, text, places) => {
  const file = parseConfig('haproxy.cfg', text)
  const found = validate(readConfiguration([file], { version: '3.0' }))

  expect(
    found
      .filter(({ message }) => message.startsWith('`preserve` needs'))
      .map(({ location }) => `${location?.start.line}:${location?.start.column}`),
  ).toEqual(places)
})
