import { expect, test } from 'vitest'
import { importNotes } from './imported.ts'
import { modernLines } from './modern-lines.ts'

const location = { file: 'f', start: { line: 1, column: 1 } }

test.each([
  ['option httpchk GET /health', ['option httpchk GET /health']],
  ['option httpchk HEAD / HTTP/1.1', ['option httpchk HEAD / HTTP/1.1']],
  [
    String.raw`  option httpchk HEAD / HTTP/1.1\r\nHost:localhost`,
    ['  option httpchk', '  http-check send meth HEAD uri / ver HTTP/1.1 hdr Host localhost'],
  ],
  [
    String.raw`option httpchk GET /x HTTP/1.0\r\nHost:\ a.example:80\r\nX-A:b\ c`,
    [
      'option httpchk',
      String.raw`http-check send meth GET uri /x ver HTTP/1.0 hdr Host a.example:80 hdr X-A b\ c`,
    ],
  ],
])('`%s` is %j', (line, lines) => {
  const notes = importNotes(() => undefined)

  expect(modernLines(line, location, notes)).toEqual(lines)
})
