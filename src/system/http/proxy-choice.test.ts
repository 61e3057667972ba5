import { expect, test } from 'vitest'
import { chooseProxy, type Environment } from './proxy-choice.ts'

const proxy = { http_proxy: 'http://p:1', HTTPS_PROXY: 'q:2' }

test.each<[string, Environment, string | undefined]>([
  ['http://r/', proxy, 'http://p:1/'],
  ['https://r/', proxy, 'http://q:2/'],
  ['https://r/', { all_proxy: 'http://a:3' }, 'http://a:3/'],
  ['http://r/', { ALL_PROXY: 'http://a:3', http_proxy: '' }, 'http://a:3/'],
  ['http://r/', { HTTP_PROXY: 'http://p:1' }, 'http://p:1/'],
  ['http://r/', { HTTP_PROXY: 'http://evil', REQUEST_METHOD: 'GET' }, undefined],
  ['http://r/', {}, undefined],
  ['http://localhost:8500/', proxy, undefined],
  ['http://127.0.0.1:8500/', proxy, undefined],
  ['http://[::1]:8500/', proxy, undefined],
  ['http://r/', { ...proxy, NO_PROXY: '*' }, undefined],
  ['http://r/', { ...proxy, no_proxy: 'a, r' }, undefined],
  ['http://x.r/', { ...proxy, no_proxy: 'r' }, undefined],
  ['http://x.r/', { ...proxy, no_proxy: '.r' }, undefined],
  ['http://x.r/', { ...proxy, no_proxy: '*.R' }, undefined],
  ['http://xr/', { ...proxy, no_proxy: 'r' }, 'http://p:1/'],
  ['http://r:81/', { ...proxy, no_proxy: 'r:80' }, 'http://p:1/'],
  ['http://r/', { ...proxy, no_proxy: 'r:80' }, undefined],
  ['http://10.1.2.3/', { ...proxy, no_proxy: '10.0.0.0/8' }, undefined],
  ['http://11.1.2.3/', { ...proxy, no_proxy: '10.0.0.0/8' }, 'http://p:1/'],
  ['http://11.10.2.3/', { ...proxy, no_proxy: '10.2.3' }, 'http://p:1/'],
  ['http://[fd00::1]/', { ...proxy, no_proxy: 'fd00::/8,[fd01::1]' }, undefined],
  ['http://[fd01::1]/', { ...proxy, no_proxy: 'fd00::/8,[fd01::1]' }, undefined],
])('%s with %j is asked through %s', (url, env, through) => {
  expect(chooseProxy('environment', env)(new URL(url))?.href).toBe(through)
})

test.each([
  ['none', undefined],
  ['http://x:3128', 'http://x:3128/'],
])('the wish `%s` comes before the environment', (wish, through) => {
  expect(chooseProxy(wish, { ...proxy, no_proxy: '*' })(new URL('http://r/'))?.href).toBe(through)
})

test('a proxy of another kind is wrong input, and is not shown', () => {
  const choose = chooseProxy('environment', { http_proxy: 'socks5://u:hunter2@p' })

  expect(() => choose(new URL('http://r/'))).toThrow('the proxy is not given as a URL of HTTP')
})
