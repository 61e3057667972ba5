import { expect, test } from 'vitest'
import { routeKeys } from './route-keys.ts'

function placed(text: string): { value: string; location: never }[] {
  return text === ''
    ? []
    : text.split(' ').map((value) => ({ value, location: undefined as never }))
}

test.each([
  ['', '/api', ['/api/']],
  ['', '/', ['/']],
  ['App.example', '', ['app.example/']],
  [
    'a.example b.example',
    '/x /y/',
    ['a.example/x/', 'a.example/y/', 'b.example/x/', 'b.example/y/'],
  ],
])('hosts `%s` and paths `%s` are looked up as %j', (hosts, paths, keys) => {
  expect(routeKeys(placed(hosts), placed(paths))).toEqual(keys)
})
