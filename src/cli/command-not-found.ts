import type { Hook } from '@oclif/core/hooks'
import { Failure } from '../model/index.ts'
import { nearest } from '../text/nearest.ts'

/** oclif's hook: says what was meant, instead of that it was not found. */
async function commandNotFound({
  id,
  config,
}: Parameters<Hook.CommandNotFound>[0]): Promise<never> {
  const word = id.split(':', 1)[0] ?? id
  if (word.startsWith('-')) {
    throw new Failure('usage', `${word} stands before the command`, {
      help: 'Flags come after the command, as in `haproxyctl validate --json`.',
    })
  }
  const meant = nearest(word, config.commandIDs)
  const hint = meant === undefined ? '' : `Did you mean \`${meant}\`? `
  throw new Failure('usage', `there is no command ${word}`, {
    help: `${hint}\`haproxyctl --help\` lists all.`,
  })
}

export default commandNotFound
