import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { Failure } from '../../model/index.ts'
import { formatFailure } from './format-failure.ts'

test('a cause is told, but not in the sentences of Node, which the message says in our words', async () => {
  const unreadable: unknown = await readFile('/').catch((error: unknown) => error)
  const notJson: unknown = await Promise.resolve('{')
    .then(JSON.parse)
    .catch((error: unknown) => error)

  const texts = [new Error('the door is closed'), unreadable, notJson].map((cause) =>
    formatFailure(
      new Failure('usage', 'it does not work', { cause }),
      'it does not work',
      undefined,
      false,
    ),
  )

  expect(texts).toEqual([
    'error: it does not work\n  because: the door is closed\n',
    'error: it does not work\n',
    'error: it does not work\n',
  ])
})
