import { expect, test } from 'vitest'
import { isPlacePattern, Places } from './places.ts'

test.each([
  ['10.0.0.0/8', '10.1.2.3', true],
  ['10.0.0.0/8', '11.1.2.3', false],
  ['10.1.2.3', '10.1.2.3', true],
  ['10.1.2.3', '10.1.2.4', false],
  ['10.0.0.0/8', '::ffff:10.1.2.3', true],
  ['10.0.0.0/8', '::ffff:a01:203', true],
  ['10.0.0.0/8', '::ffff:b01:203', false],
  ['fd00::/8', 'fd12::1', true],
  ['fd00::/8', 'fe80::1', false],
  ['::1', '::1', true],
  ['0.0.0.0/0', '10.1.2.3', true],
  ['0.0.0.0/0', 'fd12::1', false],
  ['app.example', 'app.example', true],
  ['app.example', 'APP.example.', true],
  ['app.example', 'x.app.example', false],
  ['*.Example', 'x.app.example', true],
  ['*.example', 'example', false],
  ['*', 'anything', true],
  ['*', '10.1.2.3', false],
  ['10.0.0.0/8', 'app', false],
])('%s has %s: %s', (pattern, address, isIn) => {
  expect(isPlacePattern(pattern)).toBe(true)
  expect(new Places([pattern]).has(address)).toBe(isIn)
})

test.each([
  '',
  '10.0.0.0/33',
  '10.0.0/8',
  'fd00::/129',
  '10.0.0.0/8/8',
  'fe80::1%eth0',
  'a b',
  '*.',
  'a..b',
  '**',
])('%j is no place', (pattern) => {
  expect(isPlacePattern(pattern)).toBe(false)
})
