import { fieldOf } from '../../kit/instances/untrusted-field.ts'
import { readPackageFile } from '../../system/package-file.ts'

/** What the manifest says of a command: the source of its completion, its man page and its page in docs. */
export interface CommandFacts {
  readonly name: string
  readonly summary: string
  /** Paragraphs below the summary. */
  readonly description: readonly string[]
  readonly examples: readonly CommandExample[]
  readonly args: readonly ArgumentFacts[]
  readonly flags: readonly FlagFacts[]
  /** Whether the last argument may be given several times. */
  readonly takesMore: boolean
}

export interface CommandExample {
  readonly command: string
  readonly description: string
}

export interface ArgumentFacts {
  readonly name: string
  readonly description: string
  readonly isRequired: boolean
  /** Empty where any text is taken. */
  readonly options: readonly string[]
  readonly default: string | undefined
}

export interface FlagFacts {
  readonly name: string
  readonly char: string | undefined
  readonly summary: string
  readonly description: string
  /** What stands for its value; absent where it takes none. */
  readonly value: string | undefined
  readonly options: readonly string[]
  readonly default: string | undefined
  readonly env: string | undefined
  readonly mayRepeat: boolean
  /** Whether it holds unless `--no-` stands before its name. */
  readonly isOn: boolean
  /** Whether every command has it. */
  readonly isGlobal: boolean
}

/** The commands of this package, sorted by name; none of them is loaded. */
export function commandFacts(): readonly CommandFacts[] {
  return readCommandFacts(readPackageFile('oclif.manifest.json'))
}

export function readCommandFacts(manifest: unknown): readonly CommandFacts[] {
  const commands = Object.values(fieldsOf(manifest, 'commands')).map(commandOf)
  return commands.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** An example without the placeholders of oclif. */
export function plainCommand(text: string): string {
  return text.replaceAll('<%= config.bin %>', 'haproxyctl')
}

function commandOf(command: unknown): CommandFacts {
  const description = text(command, 'description') ?? ''
  const examples = fieldOf(command, 'examples')
  return {
    name: text(command, 'id') ?? '',
    summary: text(command, 'summary') ?? '',
    description: description === '' ? [] : description.split('\n'),
    examples: Array.isArray(examples) ? examples.map(exampleOf) : [],
    args: Object.values(fieldsOf(command, 'args')).map(argumentOf),
    flags: Object.values(fieldsOf(command, 'flags')).map(flagOf).toSorted(byName),
    takesMore: fieldOf(command, 'strict') === false,
  }
}

function exampleOf(example: unknown): CommandExample {
  const command = typeof example === 'string' ? example : (text(example, 'command') ?? '')
  const description = typeof example === 'string' ? '' : (text(example, 'description') ?? '')
  return { command: plainCommand(command), description }
}

function argumentOf(argument: unknown): ArgumentFacts {
  return {
    name: text(argument, 'name') ?? '',
    description: text(argument, 'description') ?? '',
    isRequired: fieldOf(argument, 'required') === true,
    options: optionsOf(argument),
    default: text(argument, 'default'),
  }
}

function flagOf(flag: unknown): FlagFacts {
  const takesValue = text(flag, 'type') === 'option'
  return {
    name: text(flag, 'name') ?? '',
    char: text(flag, 'char'),
    summary: text(flag, 'summary') ?? '',
    description: text(flag, 'description') ?? '',
    value: takesValue ? (text(flag, 'helpValue') ?? 'VALUE') : undefined,
    options: optionsOf(flag),
    default: takesValue ? text(flag, 'default') : undefined,
    env: text(flag, 'env'),
    mayRepeat: fieldOf(flag, 'multiple') === true,
    isOn: fieldOf(flag, 'allowNo') === true,
    isGlobal: text(flag, 'helpGroup') === 'GLOBAL',
  }
}

function byName(a: FlagFacts, b: FlagFacts): number {
  return a.name < b.name ? -1 : 1
}

function optionsOf(value: unknown): readonly string[] {
  const options = fieldOf(value, 'options')
  return Array.isArray(options) ? options.map(String) : []
}

function text(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name)
  return typeof field === 'string' ? field : undefined
}

function fieldsOf(value: unknown, name: string): object {
  const field = fieldOf(value, name)
  return typeof field === 'object' && field !== null ? field : {}
}
