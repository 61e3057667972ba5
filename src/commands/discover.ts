import * as Flags from '@oclif/core/flags'
import { projectFlags, type Shell } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { fleetText } from '../cli/print/fleet-text.ts'
import { tellFleet } from '../cli/print/tell-fleet.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { fleetDocument } from '../documents/fleet.ts'
import { serializeDocument } from '../documents/serialize.ts'
import type { Fleet } from '../model/index.ts'

export default class Discover extends ProjectCommand {
  static override summary = 'Find the instances of each service, and check them.'
  static override description = `Asks every source of the project and runs the checks of its services.
Records that cannot be used are left out and named on standard error. If a source does not answer, its last answer is shown and the exit code is 69.`
  static override examples = [
    '<%= config.bin %> discover',
    {
      description: 'Keep what was found, and render from it later, without the registries.',
      command: '<%= config.bin %> discover --json > fleet.json',
    },
    {
      description: 'One line of JSON for each change.',
      command: '<%= config.bin %> discover --watch --json',
    },
  ]
  static override flags = {
    ...projectFlags,
    ...pagerFlag,
    watch: Flags.boolean({
      char: 'w',
      summary: 'Keep running, and print again whenever something changes.',
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Discover)
    // What never ends is never whole.
    const mayPage = !flags['no-pager'] && !flags.watch
    const shell = await this.openShell({ ...flags, 'no-pager': !mayPage })
    const run = await this.openProject(flags, shell)
    await using line = await this.openLine(run, { kind: 'none' }, shell)
    if (!flags.watch) {
      print(await line.toFleet({ kind: 'sources' }), flags, shell)
      return
    }
    for await (const fleet of line.fleets()) {
      print(fleet, flags, shell)
      if (!shell.terminal.hasReader) break
    }
  }
}

function print(
  fleet: Fleet,
  { json, watch }: { readonly json: boolean; readonly watch: boolean },
  shell: Shell,
): void {
  const { terminal } = shell
  if (json) terminal.write(serializeDocument(fleetDocument(fleet), { isLine: watch }))
  else terminal.write(fleetText(fleet, terminal.colours.stdout, terminal.tableWidth))
  tellFleet(fleet, shell)
  const isComplete = fleet.services.every((service) => service.freshness === 'fresh')
  process.exitCode = isComplete ? exitCodes.ok : exitCodes.unavailable
}
