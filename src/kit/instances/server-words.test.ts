import { describe, expect, test } from 'vitest'
import { quoteWord } from '../../text/words/quote.ts'
import { fillServerWords, serverMarksIn } from './server-words.ts'

const instance = {
  id: 'app01:80',
  endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
  node: 'app01',
  metadata: { zone: 'a', evil: 'x" disabled #' },
  origin: 'zk /web/app01:80',
} as const

describe('server words', () => {
  test.each([
    ['check inter 2s', 'check inter 2s'],
    ['cookie {name}', 'cookie app01_80'],
    ['cookie {id} {node:-none}', 'cookie app01:80 app01'],
    ['cookie {metadata.zone:-b}{metadata.rack:-1}', 'cookie a1'],
    ['cookie {metadata.evil:-b}', `cookie 'x" disabled #'`],
    ['cookie {metadata.rack:-}', 'cookie ""'],
    ['sni str(${NAME}) %{+Q}', 'sni str(${NAME}) %{+Q}'],
  ])('`%s` become `%s`', (words, filled) => {
    expect(fillServerWords(words, { name: 'app01_80', instance }, quoteWord)).toBe(filled)
  })

  test('of a free slot have its name, and what stands for what is not known', () => {
    const words = 'cookie {name} {id} {node:-none}'
    expect(fillServerWords(words, { name: 'slot2' }, quoteWord)).toBe('cookie slot2 slot2 none')
  })

  test.each([
    ['check', []],
    ['${NAME} %{+Q}', []],
    [
      '{nmae} {node} {node:-x}',
      [
        { text: '{nmae}' },
        { text: '{node}', key: 'node' },
        { text: '{node:-x}', key: 'node', instead: 'x' },
      ],
    ],
  ])('the marks in `%s`', (words, marks) => {
    expect(serverMarksIn(words)).toEqual(marks)
  })
})
