import { Failure } from '../../model/index.ts'
import { nearest } from '../../text/nearest.ts'

export interface UsageFailure {
  readonly message: string
  readonly help: string
}

const seeHelp = 'Add --help to the command to see its arguments and flags.'

/** What a flag says of its value, without the sentence that oclif writes around it. */
export function flagFailure(error: unknown): unknown {
  if (!(error instanceof Failure)) return error
  const framed = /^Parsing (?<flag>--[\w-]+) \n\t(?<said>[^]*)\nSee more help with --help$/
  const { flag, said } = framed.exec(error.message)?.groups ?? {}
  if (flag === undefined || said === undefined) return error
  const help = error.help === undefined ? {} : { help: error.help }
  return new Failure(error.kind, `${flag}: ${said}`, { cause: error.cause, ...help })
}

/** A flag that is there or not was given a value. */
export function switchFailure(name: string, word: string): Failure {
  const isOff = /=(?:0|false|no|off)$/i.test(word)
  return new Failure('usage', `--${name} takes no value, and was given as ${word}`, {
    help: isOff ? `Leave --${name} out.` : `Write --${name} alone.`,
  })
}

/** What oclif says of wrong flags and arguments, in our words. */
export function usageFailure(error: Error): UsageFailure {
  const unknown = unknownFlag(error)
  if (unknown !== undefined) {
    const meant = nearest(unknown.flag.replace(/^-+/, ''), unknown.known)
    const help = meant === undefined ? seeHelp : `Did you mean \`--${meant}\`?`
    return { message: `there is no flag ${unknown.flag}`, help }
  }
  const [said = ''] = error.message.split('\nSee more help')
  // Colours, and the list of which only the first entry is told.
  const text = said.replaceAll(/\u001b\[\d+m/g, '').trim()
  for (const [pattern, tell] of sentences) {
    const groups = pattern.exec(text)?.groups
    if (groups !== undefined) return { help: seeHelp, ...tell(groups) }
  }
  return { message: `wrong usage: ${text.replaceAll(/\s*\n\s*/g, ' ')}`, help: seeHelp }
}

type Groups = Readonly<Record<string, string>>
type Sentence = readonly [
  pattern: RegExp,
  tell: (groups: Groups) => { readonly message: string; readonly help?: string },
]

const sentences: readonly Sentence[] = [
  [
    /^Expected --(?<flag>[^=]+)=(?<value>[^]*) to be one of: (?<options>.*)$/,
    ({ flag, value, options }) => wrongValue(`--${flag} does not take ${value}`, value, options),
  ],
  [
    /^Expected (?<value>[^]*) to be one of: (?<options>.*)$/,
    ({ value, options }) => wrongValue(`the command does not take ${value}`, value, options),
  ],
  [
    /^Flag --(?<flag>\S+) expects one of these values: (?<options>.*)$/,
    ({ flag, options }) => ({ message: `--${flag} needs a value`, help: `It takes ${options}.` }),
  ],
  [/^Flag --(?<flag>\S+) expects a value$/, ({ flag }) => ({ message: `--${flag} needs a value` })],
  [
    /^Flag --(?<flag>\S+) can only be specified once$/,
    ({ flag }) => ({ message: `--${flag} is given twice`, help: 'Keep one of the two.' }),
  ],
  [
    /^Missing \d+ required args?:\s+(?<name>\S+)\s+(?<what>.*)/,
    ({ name = '', what = '' }) => ({
      message: `${name.toUpperCase()} is missing`,
      help: what.replace(
        /^\((\S+)\) .*/,
        (_, options: string) => `It is one of ${options.replaceAll('|', ', ')}.`,
      ),
    }),
  ],
  [
    /^Unexpected arguments?: (?<argument>[^]*)$/,
    ({ argument }) => ({ message: `${argument} is more than the command takes` }),
  ],
  [
    /--(?<flag>[\w-]+)=\S* cannot also be provided when using --(?<other>[\w-]+)/,
    ({ flag, other }) => ({
      message: `--${flag} and --${other} cannot be given together`,
      help: 'Keep one of the two.',
    }),
  ],
  [
    /must be provided when using --(?<flag>[\w-]+): (?<needed>.+)/,
    ({ flag, needed }) => ({ message: `--${flag} needs ${needed}`, help: `Add ${needed}.` }),
  ],
  [/Missing required flag (?<flag>[\w-]+)/, ({ flag }) => ({ message: `--${flag} is missing` })],
]

function wrongValue(message: string, value = '', options = ''): UsageFailure {
  const meant = nearest(value, options.split(', '))
  const known = `Known are ${options}.`
  return { message, help: meant === undefined ? known : `Did you mean \`${meant}\`? ${known}` }
}

function unknownFlag(error: Error): { flag: string; known: readonly string[] } | undefined {
  const match = /^Nonexistent flags?: (\S+?),?(?:\s|$)/.exec(error.message)
  if (match?.[1] === undefined) return undefined
  return { flag: match[1], known: flagsOf(error) }
}

/** The flags of the command, which oclif carries in the error as `parse.input.flags`. */
function flagsOf(error: object): readonly string[] {
  let value: unknown = error
  for (const key of ['parse', 'input', 'flags']) {
    if (typeof value !== 'object' || value === null) return []
    value = Object.entries(value).find(([name]) => name === key)?.[1]
  }
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
