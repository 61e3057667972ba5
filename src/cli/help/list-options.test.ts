import { expect, test } from 'vitest'
import { listOptions } from './list-options.ts'

test('the values that arguments and flags take stand in their texts, where lines break at blanks', () => {
  const options = ['bash', 'zsh']
  const command = {
    args: { shell: { description: 'The shell.', options }, file: { description: 'A file.' } },
    flags: {
      format: { summary: 'The format.', options, helpValue: 'FORMAT' },
      plain: { summary: 'Plain.', options },
      quiet: { summary: 'Quiet.' },
    },
  }

  listOptions(command)

  expect(command).toEqual({
    args: {
      shell: { description: 'The shell. One of bash, zsh.' },
      file: { description: 'A file.' },
    },
    flags: {
      format: { summary: 'The format. One of bash, zsh.', options, helpValue: 'FORMAT' },
      plain: { summary: 'Plain. One of bash, zsh.', options, helpValue: 'VALUE' },
      quiet: { summary: 'Quiet.' },
    },
  })
})
