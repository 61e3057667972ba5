import type { ArgumentFacts, CommandFacts, FlagFacts } from '../help/command-facts.ts'
import {
  helpCommand,
  programFlags,
  spellings,
  valuesOf,
  wordsOf,
  type Candidates,
} from './candidates.ts'

/** Completion for zsh: sourced behind `compinit`, or as a file `_haproxyctl` in a folder of `fpath`. */
export function zshCompletion(commands: readonly CommandFacts[]): string {
  const told = commands.map(({ name, summary }) => quoted(`${name}:${summary}`))
  return `#compdef haproxyctl
# haproxyctl completion for zsh
_haproxyctl() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${told.map((each) => `    ${each}`).join('\n')}
    'help:Show the help of a command.'
    'version:Show the version.'
  )
  _arguments -C \\
${programFlags.map(([short, long, what]) => `    '(- *)'{${short},${long}}${quoted(`[${what}]`)} \\`).join('\n')}
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe -t commands command commands ;;
    argument)
      case $line[1] in
${commands.map(commandCase).join('\n')}
        help) _arguments ${quoted(argumentSpec(helpCommand(commands), '1'))} ;;
      esac
      ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _haproxyctl "$@"
else
  compdef _haproxyctl haproxyctl
fi
`
}

function commandCase({ name, flags, args, takesMore }: CommandFacts): string {
  const last = args.length - 1
  const specs = [
    "'(- *)'{-h,--help}'[Show the help.]'",
    ...flags.map(flagSpec),
    ...args.map((arg, index) =>
      quoted(argumentSpec(arg, takesMore && index === last ? '*' : String(index + 1))),
    ),
  ]
  return `        ${name})
          _arguments -s \\
${specs.map((each) => `            ${each}`).join(' \\\n')}
          ;;`
}

function flagSpec(flag: FlagFacts): string {
  const value = flag.value === undefined ? '' : `:${flag.name}:${action(valuesOf(flag))}`
  const text = quoted(`[${escaped(flag.summary)}]${value}`)
  const names = spellings(flag)
  // `=` behind a long name: its value may stand behind that, too.
  const typed = names.map((each) =>
    flag.value !== undefined && each.startsWith('--') ? `${each}=` : each,
  )
  const all = typed.length === 1 ? (typed[0] ?? '') : `{${typed.join(',')}}`
  if (flag.mayRepeat) return `'*'${all}${text}`
  return typed.length === 1 ? `${all}${text}` : `'(${names.join(' ')})'${all}${text}`
}

function argumentSpec(argument: ArgumentFacts, place: string): string {
  return `${place}:${argument.name}:${action(wordsOf(argument))}`
}

function action(candidates: Candidates): string {
  switch (candidates.kind) {
    case 'words':
      return `(${candidates.words.join(' ')})`
    case 'files':
      return '_files'
    case 'unknown':
      return ' '
    default:
      return candidates satisfies never
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[[\]\\:]/g, String.raw`\$&`)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
