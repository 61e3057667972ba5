import { nearest } from '../../text/nearest.ts'

export interface UsageFailure {
  readonly message: string
  readonly help: string
}

const seeHelp = 'See the same command with --help.'

/** What oclif says of wrong flags and arguments, in our words where a suggestion can be made. */
export function usageFailure(error: Error): UsageFailure {
  const unknown = unknownFlag(error)
  if (unknown !== undefined) {
    const meant = nearest(unknown.flag.replace(/^-+/, ''), unknown.known)
    const help = meant === undefined ? seeHelp : `Did you mean \`--${meant}\`?`
    return { message: `there is no flag ${unknown.flag}`, help }
  }
  const [text = ''] = error.message.split('\nSee more help')
  return { message: text.trim().replaceAll(/\s*\n\s*/g, ' '), help: seeHelp }
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
