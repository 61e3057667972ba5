import { projectFlags } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { historyText } from '../cli/print/history-text.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { historyDocument } from '../documents/history.ts'
import { serializeDocument } from '../documents/serialize.ts'

export default class History extends ProjectCommand {
  static override summary = 'List the generations that were applied, with time and summary.'
  static override description = `Lists what the state folder of each target remembers, the last apply first. haproxyctl rollback puts one of them back. What was committed to a git target is in its log.`
  static override examples = [
    '<%= config.bin %> history',
    {
      description: 'Those that can be rolled back to.',
      command: `<%= config.bin %> history --json | jq -r '.targets[].generations[] | select(.isKept) | .generation'`,
    },
  ]
  static override flags = { ...projectFlags, ...pagerFlag, ...planFlags }

  async run(): Promise<void> {
    const { flags } = await this.parse(History)
    const shell = await this.openShell(flags)
    const session = await this.openProject(flags, shell)
    const wanted = { kind: 'named', names: flags.target ?? [] } as const
    await using line = await this.openLine(session, wanted, shell)
    const histories = await line.toHistory()
    const { terminal } = shell
    if (flags.json) terminal.write(serializeDocument(historyDocument(histories)))
    else terminal.writeProse(historyText(histories, terminal.colours.stdout, terminal.tableWidth))
  }
}
