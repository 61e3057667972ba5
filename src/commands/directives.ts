import { textArgument } from '../cli/flags/text-argument.ts'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { parseVersions } from '../cli/flags/validate-flags.ts'
import { directivesDocument } from '../documents/directives.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { Failure } from '../model/index.ts'

interface Asked {
  readonly section?: string | undefined
  readonly 'haproxy-version'?: string | undefined
}

export default class Directives extends BaseCommand {
  static override summary = "Look up HAProxy's directives by keyword, section and version."
  static override examples = [
    '<%= config.bin %> directives timeout',
    {
      description: 'With the words before it.',
      command: "<%= config.bin %> directives 'option httpchk'",
    },
    {
      description: 'What a backend takes in HAProxy 2.8.',
      command: '<%= config.bin %> directives --section backend --haproxy-version 2.8',
    },
  ]
  static override args = {
    keyword: textArgument({ description: 'A directive, option or action.', required: false }),
  }
  static override flags = {
    ...commonFlags,
    ...pagerFlag,
    section: Flags.string({
      char: 's',
      summary: 'Only what this section takes.',
      helpValue: 'NAME',
    }),
    'haproxy-version': Flags.string({
      summary: 'Only what this release line knows.',
      helpValue: 'VERSION',
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Directives)
    const { terminal } = await this.openShell(flags)
    const { lookUpDirectives, suggestDirective } = await import('../validate/grammar/lookup.ts')
    const { directiveDetails, directiveList } = await import('../cli/print/directive-text.ts')
    const [version] = parseVersions(flags['haproxy-version'])
    const found = lookUpDirectives({
      ...(args.keyword !== undefined && { keyword: args.keyword }),
      ...(flags.section !== undefined && { section: flags.section }),
      ...(version !== undefined && { version }),
    })
    if (found.length === 0) {
      const meant = args.keyword === undefined ? undefined : suggestDirective(args.keyword)
      throw new Failure('usage', nothingFound(args.keyword, flags), {
        help:
          meant === undefined || meant === args.keyword
            ? 'Ask without --section and --haproxy-version, or without a keyword for all.'
            : `Did you mean ${meant}?`,
      })
    }
    if (flags.json) terminal.write(serializeDocument(directivesDocument(found)))
    else if (args.keyword === undefined)
      terminal.write(directiveList(found, terminal.colours.stdout))
    else {
      const { width, colours } = terminal
      terminal.write(directiveDetails(found, { colour: colours.stdout, width, version }))
    }
  }
}

function nothingFound(
  keyword: string | undefined,
  { section, 'haproxy-version': version }: Asked,
): string {
  const place = section === undefined ? '' : ` in ${section}`
  const release = version === undefined ? '' : ` in HAProxy ${version}`
  const what = keyword === undefined ? 'no directive' : `no directive ${keyword}`
  return `there is ${what}${place}${release}`
}
