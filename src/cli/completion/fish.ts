import type { ArgumentFacts, CommandFacts, FlagFacts } from '../help/command-facts.ts'
import { helpCommand, programFlags, valuesOf, wordsOf, type Candidates } from './candidates.ts'

/** Completion for fish 3 and newer. */
export function fishCompletion(commands: readonly CommandFacts[]): string {
  const helpArgument = argumentLines('help', [helpCommand(commands)])
  return `# haproxyctl completion for fish
complete -c haproxyctl -f
${programFlags.map(([short, long, what]) => `complete -c haproxyctl -s ${short.slice(1)} -l ${long.slice(2)} -n __fish_use_subcommand -d ${quoted(what)}`).join('\n')}
${commands.map(({ name, summary }) => commandLine(name, summary)).join('\n')}
${commandLine('help', 'Show the help of a command.')}
${commandLine('version', 'Show the version.')}
${[...commands.flatMap(linesOf), ...helpArgument].join('\n')}
`
}

function commandLine(name: string, summary: string): string {
  return `complete -c haproxyctl -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`
}

function linesOf({ name, flags, args }: CommandFacts): readonly string[] {
  return [
    `${conditionOf(name)} -s h -l help -d 'Show the help.'`,
    ...flags.map((flag) => flagLine(name, flag)),
    ...argumentLines(name, args),
  ]
}

function flagLine(command: string, flag: FlagFacts): string {
  const char = flag.char === undefined ? '' : ` -s ${flag.char}`
  const value = flag.value === undefined ? '' : ` -r ${offer(valuesOf(flag))}`
  const name = flag.isOn ? `no-${flag.name}` : flag.name
  return `${conditionOf(command)}${char} -l ${name}${value} -d ${quoted(flag.summary)}`
}

function argumentLines(command: string, [first]: readonly ArgumentFacts[]): readonly string[] {
  if (first === undefined) return []
  const candidates = wordsOf(first)
  return candidates.kind === 'unknown' ? [] : [`${conditionOf(command)} ${offer(candidates)}`]
}

function conditionOf(command: string): string {
  return `complete -c haproxyctl -n '__fish_seen_subcommand_from ${command}'`
}

function offer(candidates: Candidates): string {
  switch (candidates.kind) {
    case 'words':
      return `-f -a ${quoted(candidates.words.join(' '))}`
    case 'files':
      return '-F'
    case 'unknown':
      return '-f'
    default:
      return candidates satisfies never
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`
}
