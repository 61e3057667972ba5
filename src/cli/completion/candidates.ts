import type { ArgumentFacts, CommandFacts, FlagFacts } from '../help/command-facts.ts'

/** What may stand at a place of a command line. */
export type Candidates =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'unknown' }

const fileValues = ['FILE', 'FOLDER', 'PATH']
const fileArguments = ['file', 'folder', 'plan']

export function valuesOf({ options, value }: FlagFacts): Candidates {
  if (options.length > 0) return { kind: 'words', words: options }
  return { kind: fileValues.includes(value ?? '') ? 'files' : 'unknown' }
}

export function wordsOf({ options, name }: ArgumentFacts): Candidates {
  if (options.length > 0) return { kind: 'words', words: options }
  return { kind: fileArguments.includes(name) ? 'files' : 'unknown' }
}

/** A flag as it is typed: `-y` and `--yes`. */
export function spellings({ name, char, isOn }: FlagFacts): readonly string[] {
  const long = isOn ? `--no-${name}` : `--${name}`
  return char === undefined ? [long] : [`-${char}`, long]
}

/** What is answered before any command: by each of its spellings. */
export const programFlags = [
  ['-h', '--help', 'Show the help.'],
  ['-v', '--version', 'Show the version.'],
] as const

/** `help` is a command that the manifest does not list. */
export function helpCommand(commands: readonly CommandFacts[]): ArgumentFacts {
  return {
    name: 'command',
    description: 'A command.',
    isRequired: false,
    options: commands.map(({ name }) => name),
    default: undefined,
  }
}
