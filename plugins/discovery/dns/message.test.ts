import { expect, test } from 'vitest'
import { decodeMessage, encodeQuestion } from './message.ts'

test('a question is what it asks', () => {
  const packet = encodeQuestion(7, 'Web.Example', 'SRV')

  expect(decodeMessage(packet)).toEqual({
    id: 7,
    isAnswer: false,
    isTruncated: false,
    code: 0,
    question: { name: 'web.example', type: 33 },
    answers: [],
    additional: [],
  })
})

test.each([['a..b'], [''], [`${'x'.repeat(64)}.example`]])('%j cannot be asked for', (name) => {
  expect(() => encodeQuestion(1, name, 'A')).toThrow('cannot be looked up')
})

const head = '0001 8180 0001 0001 0000 0000'
const question = '01 61 00 0001 0001'

test.each<[string, string]>([
  ['nothing', ''],
  ['half a head', '0001 81'],
  ['an answer that is not there', `${head} ${question}`],
  ['a name that leads to itself', `${head} c00c 0001 0001`],
  ['a name that leads out of it', `${head} ffff 0001 0001`],
  ['an address that is cut short', `${head} ${question} c00c 0001 0001 0000003c 0004 0a00`],
])('%s is no message', (_, hex) => {
  expect(decodeMessage(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBeUndefined()
})

test('names may stand further in front', () => {
  const hex = `${head} ${question} c00c 0001 0001 0000003c 0004 0a000001`

  expect(decodeMessage(Buffer.from(hex.replaceAll(' ', ''), 'hex'))?.answers).toEqual([
    { owner: 'a', ttlS: 60, type: 'A', address: '10.0.0.1' },
  ])
})
