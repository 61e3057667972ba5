import { versionLine, type CommandSummary, type PackageFacts } from './package-facts.ts'

export interface HelpLayout {
  readonly columns: number
  readonly colour: boolean
}

const ownHelp: CommandSummary = { name: 'help', summary: 'Display help for haproxyctl.' }

/** The help without a command: laid out as oclif does, without loading it. */
export function rootHelp(
  facts: PackageFacts,
  commands: readonly CommandSummary[],
  { columns, colour }: HelpLayout,
): string {
  const parts = [
    wrap(facts.description.split('\n')[0] ?? '', columns),
    section('VERSION', wrap(versionLine(facts), columns - 2), colour),
    section('USAGE', ['$ haproxyctl [COMMAND]'], colour),
    section('COMMANDS', table([...commands, ownHelp], columns), colour),
  ]
  return `${parts.map((lines) => `${lines.join('\n')}\n`).join('\n')}\n`
}

function section(title: string, lines: readonly string[], colour: boolean): readonly string[] {
  const heading = colour ? `\u001B[1m${title}\u001B[22m` : title
  return [heading, ...lines.map((line) => `  ${line}`)]
}

function table(commands: readonly CommandSummary[], columns: number): readonly string[] {
  const sorted = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const widest = Math.max(...sorted.map(({ name }) => name.length))
  return sorted.flatMap(({ name, summary }) => {
    const [first = '', ...more] = wrap(summary, columns - widest - 4)
    return [
      `${name.padEnd(widest)}  ${first}`,
      ...more.map((line) => ' '.repeat(widest + 2) + line),
    ]
  })
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
