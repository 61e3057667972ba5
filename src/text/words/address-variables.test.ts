import { expect, test } from 'vitest'
import { expandAddress } from './address-variables.ts'
import { FileEnvironment } from './environment.ts'

const environment = new FileEnvironment({ HERE: '10.0.0.1', PORT: '80' })

test.each([
  ['10.0.0.1:80', undefined],
  ['$HERE:$PORT', '10.0.0.1:80'],
  ['${HERE}:${PORT}', '10.0.0.1:80'],
  ['${HERE:80', '10.0.0.1:80'],
  ['$HERE}:80', '10.0.0.1}:80'],
  ['unix@/run/$PORT.sock', 'unix@/run/80.sock'],
  ['${HERE-x}', '10.0.0.1-x}'],
  ['10.0.0.1:80$', '10.0.0.1:80'],
])('%s as an address is %s', (value, expected) => {
  expect(expandAddress(value, environment)?.text).toBe(expected)
})

test('names that are not set are told apart from those that are not known', () => {
  expect(expandAddress('$NOPE:80', environment)).toEqual({
    text: ':80',
    isKnown: true,
    unset: ['NOPE'],
  })
  expect(expandAddress('$NOPE:80', undefined)).toMatchObject({ isKnown: false, unset: [] })
})
