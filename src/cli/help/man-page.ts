import type { ArgumentFacts, CommandFacts, FlagFacts } from './command-facts.ts'
import type { PackageFacts } from './package-facts.ts'
import { usageLine } from './usage-line.ts'

/** The manual page of a command, in the language of man(7). */
export function commandManPage(command: CommandFacts, { version }: PackageFacts): string {
  const { name, summary, description, examples, args, flags } = command
  const title = `haproxyctl-${name}`
  return page([
    header(title, version),
    section('NAME', [`${roff(title)} \\- ${roff(bare(summary))}`]),
    section('SYNOPSIS', [`.B ${roff(usageLine(command))}`]),
    section('DESCRIPTION', paragraphs([summary, ...description])),
    section('ARGUMENTS', args.flatMap(argumentLines)),
    section('OPTIONS', flags.flatMap(flagLines)),
    section('ENVIRONMENT', flags.flatMap(environmentLines)),
    section(
      'EXAMPLES',
      examples.flatMap((each) => [
        ...(each.description === '' ? [] : ['.PP', roff(each.description)]),
        ...code(each.command),
      ]),
    ),
    section('EXIT STATUS', ['0 is success; \\fBhaproxyctl docs exit\\-codes\\fR has all codes.']),
    section('SEE ALSO', ['.BR haproxyctl (1)']),
  ])
}

/** The page that the others are found from. */
export function programManPage(
  commands: readonly CommandFacts[],
  { version, description }: PackageFacts,
): string {
  const [first = ''] = description.split('. ')
  return page([
    header('haproxyctl', version),
    section('NAME', [`haproxyctl \\- ${roff(bare(lowerFirst(first)))}`]),
    section('SYNOPSIS', [
      '.B haproxyctl',
      '.I COMMAND',
      '[\\fIARGUMENT\\fR...] [\\fIFLAG\\fR...]',
      '.br',
      '.B haproxyctl docs',
      '[\\fITOPIC\\fR]',
    ]),
    section('DESCRIPTION', paragraphs(description.split('\n'))),
    section(
      'COMMANDS',
      commands.flatMap(({ name, summary }) => [
        '.TP',
        `.BR haproxyctl\\-${roff(name)} (1)`,
        roff(summary),
      ]),
    ),
    section('SEE ALSO', [
      '\\fBhaproxyctl docs\\fR lists the documents that are installed with it.',
    ]),
  ])
}

function header(title: string, version: string): string {
  return `.TH ${title.toUpperCase()} 1 "" "haproxyctl ${version}" "haproxyctl"`
}

function section(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`.SH ${name}`, ...lines].join('\n')
}

function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}

function paragraphs(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => ['.PP', roff(text)])
}

function code(text: string): readonly string[] {
  return ['.PP', '.RS 4', '.nf', roff(text), '.fi', '.RE']
}

function argumentLines(argument: ArgumentFacts): readonly string[] {
  return ['.TP', `.I ${argument.name.toUpperCase()}`, roff(sentences(argument))]
}

function flagLines(flag: FlagFacts): readonly string[] {
  const value = flag.value === undefined ? '' : `=\\fI${roff(flag.value)}\\fR`
  const name = flag.isOn ? `[no-]${flag.name}` : flag.name
  const short = flag.char === undefined ? '' : `\\fB\\-${flag.char}\\fR, `
  return ['.TP', `${short}\\fB\\-\\-${roff(name)}\\fR${value}`, roff(sentences(flag))]
}

interface Described {
  readonly summary?: string
  readonly description: string
  readonly options: readonly string[]
  readonly default: string | undefined
}

function sentences({ summary = '', description, options, default: usual }: Described): string {
  const values = options.length > 0 ? `One of ${options.join(', ')}.` : ''
  const taken = usual === undefined ? '' : `Default: ${usual}.`
  return [summary, description, values, taken].filter((each) => each !== '').join(' ')
}

function environmentLines({ env, name }: FlagFacts): readonly string[] {
  return env === undefined ? [] : ['.TP', `.B ${roff(env)}`, roff(`Stands for --${name}.`)]
}

function bare(summary: string): string {
  return summary.replace(/\.$/, '')
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

/** Text in which nothing is read as an instruction. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '')
    .replaceAll(/^(?=[.'])/gm, '\\&')
    .replaceAll(/[^\n -~]/gu, (character) => `\\[u${hexOf(character)}]`)
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
