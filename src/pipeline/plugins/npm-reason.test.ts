import { expect, test } from 'vitest'
import { npmReason } from './npm-reason.ts'

test.each([
  [
    'npm error code ENOENT\nnpm error syscall open\nnpm error path /p/nope/package.json\nnpm error errno -2\nnpm error enoent Could not read package.json\n',
    'there is no /p/nope/package.json',
  ],
  [
    'npm error code E404\nnpm error 404 Not Found - GET https://registry.example/x\n',
    'the registry has no such package, or does not show it to this user',
  ],
  ['npm ERR! code ECONNREFUSED\nnpm ERR! syscall connect\n', 'the registry refuses connections'],
  ['npm error code EBADENGINE\nnpm error engine Unsupported engine\n', 'engine Unsupported engine'],
  ['npm error code EODD\nnpm error errno -1\n', 'it does not say why'],
  ['', 'it does not say why'],
])('what npm says in %j is: %s', (stderr, expected) => {
  expect(npmReason(stderr)).toBe(expected)
})
