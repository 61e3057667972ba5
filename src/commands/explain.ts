import { textArgument } from '../cli/flags/text-argument.ts'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { loadBuiltInRules } from '../cli/built-in-rules.ts'
import { explanationsDocument } from '../documents/directives.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { Failure } from '../model/index.ts'

export default class Explain extends BaseCommand {
  static override summary = 'Explain what the code of a finding means, and what to do about it.'
  static override examples = [
    '<%= config.bin %> explain lint/missing-timeout',
    { description: 'All codes.', command: '<%= config.bin %> explain' },
  ]
  static override args = {
    code: textArgument({ description: 'A code, with or without its stage.', required: false }),
  }
  static override flags = { ...commonFlags, ...pagerFlag }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain)
    const { terminal } = await this.openShell(flags)
    const { listExplanations } = await import('../pipeline/codes/explanations.ts')
    const { findExplanation, formatExplanation, suggestCode } = await import('../lint/explain.ts')
    const { table } = await import('../cli/print/table.ts')
    const known = listExplanations(await loadBuiltInRules())
    if (args.code === undefined) {
      const rows = known.map(({ code, title }) => [code, title])
      terminal.write(
        flags.json
          ? serializeDocument(explanationsDocument(known))
          : table(rows, terminal.tableWidth),
      )
      return
    }
    const found = findExplanation(args.code, known)
    if (found === undefined) {
      const meant = suggestCode(args.code, known)
      throw new Failure('usage', `there is no code ${args.code}`, {
        help: meant === undefined ? '`haproxyctl explain` lists all.' : `Did you mean ${meant}?`,
      })
    }
    if (flags.json) terminal.write(serializeDocument(explanationsDocument([found])))
    else terminal.write(formatExplanation(found))
  }
}
