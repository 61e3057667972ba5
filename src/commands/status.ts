import * as Flags from '@oclif/core/flags'
import { projectFlags } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { statusText } from '../cli/print/status-text.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { statusDocument } from '../documents/status.ts'
import { maskSecrets } from '../model/mask-secrets.ts'

export default class Status extends ProjectCommand {
  static override summary =
    'Show which generation is where, what is owed, and what was changed by hand.'
  static override examples = [
    '<%= config.bin %> status',
    {
      description: 'For a monitor: exits with 1 if something is not as it should be.',
      command: '<%= config.bin %> status --exit-code',
    },
  ]
  static override flags = {
    ...projectFlags,
    ...pagerFlag,
    ...planFlags,
    'exit-code': Flags.boolean({
      summary: 'Exit with 1 if a place is not as it should be, or a source does not answer.',
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Status)
    const shell = await this.openShell(flags)
    const run = await this.openProject(flags, shell)
    await using line = await this.openLine(run, { kind: 'named', names: flags.target ?? [] }, shell)
    const status = await line.toStatus()
    const { terminal, world } = shell
    const { secrets } = run.project
    if (flags.json) terminal.write(serializeDocument(statusDocument(status), { secrets }))
    else {
      const text = statusText(
        status,
        world.clock.now(),
        terminal.colours.stdout,
        terminal.tableWidth,
      )
      terminal.writeProse(maskSecrets(text, secrets))
    }
    if (flags['exit-code'] && !status.isCurrent) process.exitCode = exitCodes.findings
    const isAway = status.targets.some(
      ({ readError, processError, isProcessMissed }) =>
        readError !== undefined || processError !== undefined || isProcessMissed,
    )
    if (isAway) process.exitCode = exitCodes.unavailable
  }
}
