import { Failure } from '../../model/errors.ts'
import { nearest } from '../../text/nearest.ts'

/** Says what was meant, instead of only that there is no such command. */
export function commandNotFound(word: string, known: readonly string[]): Failure {
  if (word.startsWith('-')) {
    return new Failure('usage', `${word} stands before the command`, {
      help: 'Flags come after the command, as in `haproxyctl validate --json`.',
    })
  }
  const meant = nearest(word, known)
  const hint = meant === undefined ? '' : `Did you mean \`${meant}\`? `
  return new Failure('usage', `there is no command ${word}`, {
    help: `${hint}\`haproxyctl --help\` lists all.`,
  })
}
