import { expect, test } from 'vitest'
import { newestVersion } from '../../model/index.ts'
import { validateTexts } from './validate-texts.ts'

function messagesOn(text: string, env: Record<string, string>): string[] {
  const options = { versions: [newestVersion], rules: [], levels: { sets: [], rules: {} }, env }
  const verdict = validateTexts(new Map([['x.cfg', text]]), options)
  return verdict.diagnostics.map((each) => `${each.message} ${each.help ?? ''}`)
}

test.each([
  ['frontend f\n  bind 127.0.0.1:$SECRET\n', '$SECRET'],
  ['backend b\n  server s "$SECRET" chekc\n', '`chekc`'],
  ['backend b\n  balance "$SECRET"\n', '$SECRET'],
])('%s: the value is not shown', (text, shown) => {
  const messages = messagesOn(text, { SECRET: 'hunter22' }).join('\n')

  expect(messages).not.toContain('hunter2')
  expect(messages).toContain(shown)
})

test('a word that has a value of the environment by chance stays where no variable stands', () => {
  expect(messagesOn('backend b\n  balance hunter2\n', { SECRET: 'hunter2' }).join()).toContain(
    'hunter2',
  )
})
