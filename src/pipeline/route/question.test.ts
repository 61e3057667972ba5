import { expect, test } from 'vitest'
import { readQuestion } from './question.ts'

test.each([
  [
    'https://shop.example/cart?a=1',
    { isTls: true, host: 'shop.example', port: 443, target: '/cart?a=1' },
  ],
  ['http://shop.example', { isTls: false, host: 'shop.example', port: 80, target: '/' }],
  ['shop.example:8080/cart', { host: 'shop.example', port: 8080, target: '/cart' }],
  ['shop.example', { host: 'shop.example', target: '/' }],
  ['[2001:db8::1]:81/x', { host: '[2001:db8::1]', port: 81, target: '/x' }],
  [':8080/', { port: 8080, target: '/' }],
  ['/cart', { target: '/cart' }],
])('%s is %j', (url, expected) => {
  expect(readQuestion({ url })).toEqual({ ...expected, method: 'GET', headers: [] })
})

test.each([
  [{ url: '' }, '"" is not a URL for a request'],
  [{ url: 'a b' }, '"a b" is not a URL for a request'],
  [{ url: 'ftp://a/' }, '"ftp://a/" is not a URL for a request'],
  [{ url: 'a:70000/' }, '70000 is no port'],
  [{ url: '/', method: 'GET /' }, '"GET /" is not an HTTP method'],
  [{ url: '/', source: 'lb1' }, '"lb1" is not an IP address of a client'],
])('%j cannot be asked', (question, message) => {
  expect(() => readQuestion(question)).toThrow(message)
})
