import { expect, test } from 'vitest'
import { rootHelp } from './root-help.ts'

const facts = { version: '1.2.3', description: 'Does what it says.\nMore of it.' }
const commands = [
  { name: 'watch', summary: 'Goes on.' },
  { name: 'apply', summary: 'one two three four five six seven eight nine ten eleven twelve' },
]

test('commands are sorted, and what is long goes on below itself', () => {
  const text = rootHelp(facts, commands, { columns: 60, colour: false })

  const lines = text.split('\n').filter((line) => !line.startsWith('  haproxyctl/1.2.3 '))
  expect(lines).toEqual([
    'Does what it says.',
    '',
    'VERSION',
    '',
    'USAGE',
    '  $ haproxyctl [COMMAND]',
    '',
    'COMMANDS',
    '  apply  one two three four five six seven eight nine ten',
    '         eleven twelve',
    '  help   Display help for haproxyctl.',
    '  watch  Goes on.',
    '',
    '',
  ])
})

test.each([
  [true, '\u001B[1mUSAGE\u001B[22m\n'],
  [false, '\nUSAGE\n'],
])('with colour %j headings are bold', (colour, expected) => {
  expect(rootHelp(facts, commands, { columns: 80, colour })).toContain(expected)
})
