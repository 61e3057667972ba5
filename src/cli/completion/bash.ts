import type { CommandFacts } from '../help/command-facts.ts'
import {
  helpCommand,
  programFlags,
  spellings,
  valuesOf,
  wordsOf,
  type Candidates,
} from './candidates.ts'

/** Completion for bash 4.4 and newer. `=` divides words there, so that `--format=json` comes as three. */
export function bashCompletion(commands: readonly CommandFacts[]): string {
  const names = [...commands.map(({ name }) => name), 'help', 'version']
  const first = [...names, ...programFlags.flatMap(([short, long]) => [short, long])]
  return `# haproxyctl completion for bash
_haproxyctl() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= index
  COMPREPLY=()
  [[ $prev == = ]] && prev=\${COMP_WORDS[COMP_CWORD - 2]}
  [[ $cur == = ]] && cur=
  for ((index = 1; index < COMP_CWORD; index++)); do
    [[ \${COMP_WORDS[index]} == -* ]] || { command=\${COMP_WORDS[index]}; break; }
  done
  if [[ -z $command ]]; then
    _haproxyctl_words '${first.join(' ')}'
    return
  fi
  case "$command $prev" in
${commands.flatMap(flagCases).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${commands.map(flagsCase).join('\n')}
      help) ;;
    esac
    return
  fi
  case $command in
${commands.flatMap(argumentCase).join('\n')}
    help) ${offer(wordsOf(helpCommand(commands)))} ;;
  esac
}
_haproxyctl_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}
_haproxyctl_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}
complete -F _haproxyctl haproxyctl
`
}

function flagCases({ name, flags }: CommandFacts): readonly string[] {
  return flags.flatMap((flag) => {
    if (flag.value === undefined) return []
    const patterns = spellings(flag).map((each) => `"${name} ${each}"`)
    return [`    ${patterns.join(' | ')}) ${offer(valuesOf(flag))}; return ;;`]
  })
}

function flagsCase({ name, flags }: CommandFacts): string {
  const words = [...flags.flatMap(spellings), '-h', '--help']
  return `      ${name}) ${offer({ kind: 'words', words })} ;;`
}

function argumentCase({ name, args }: CommandFacts): readonly string[] {
  const [first] = args
  return first === undefined ? [] : [`    ${name}) ${offer(wordsOf(first))} ;;`]
}

function offer(candidates: Candidates): string {
  switch (candidates.kind) {
    case 'words':
      return `_haproxyctl_words '${candidates.words.join(' ')}'`
    case 'files':
      return '_haproxyctl_files'
    case 'unknown':
      return ':'
    default:
      return candidates satisfies never
  }
}
