import { expect, test } from 'vitest'
import { isLoopback, listenPlaceText, parseListenPlace } from './listen-place.ts'

test.each([
  ['127.0.0.1:8088', '127.0.0.1:8088', true],
  ['localhost:0', 'localhost:0', true],
  ['[::1]:8088', '[::1]:8088', true],
  ['/run/a.sock', 'unix:/run/a.sock', true],
  ['unix:/run/a.sock', 'unix:/run/a.sock', true],
  ['unix@/run/a.sock', 'unix:/run/a.sock', true],
  [':8088', '*:8088', false],
  ['0.0.0.0:8088', '0.0.0.0:8088', false],
  ['10.0.0.1:1', '10.0.0.1:1', false],
  ['lb.example:1', 'lb.example:1', false],
])('%s is %s, for this machine alone: %j', (text, shown, isOwn) => {
  const place = parseListenPlace(text)

  expect([listenPlaceText(place), isLoopback(place)]).toEqual([shown, isOwn])
})

test.each([
  '',
  'nowhere',
  '8088',
  '127.0.0.1',
  '127.0.0.256:1',
  '::1:8088',
  '[127.0.0.1]:1',
  'a b:1',
])('%j is not an address to listen on', (text) =>
  expect(() => parseListenPlace(text)).toThrow('is not an address to listen on'),
)
