import * as Flags from '@oclif/core/flags'
import { projectFlags, type Shell } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { untrustedFlag } from '../cli/flags/untrusted-flag.ts'
import { fleetFlag } from '../cli/flags/fleet-input.ts'
import { fullFlag } from '../cli/flags/full-flag.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { PlanCommand, type Planned } from '../cli/plan-command.ts'
import { exitOnMissedProcesses } from '../cli/ending/missed-processes.ts'
import { exitOnSilentSources } from '../cli/ending/silent-sources.ts'
import { completePlan, serializePlan, shownPlan } from '../documents/save-plan.ts'
import type { Session } from '../pipeline/session/session.ts'

export default class Diff extends PlanCommand {
  static override summary = 'Show what would change, and what each change would cost.'
  static override description = `Compares what should be with the file on disk, the running process and git, and changes nothing.
Each change has its class (runtime, map, certificate, reload, restart), the reason, and the commands that would be sent. HAPROXYCTL_EXTERNAL_DIFF names a program that shows the files' changes instead of the built-in patch.`
  static override examples = [
    '<%= config.bin %> diff',
    {
      description: 'In CI: 0 if there is nothing to do, 2 if changes are pending.',
      command: '<%= config.bin %> diff --summary --detailed-exitcode',
    },
    {
      description: 'What did somebody change by hand?',
      command: '<%= config.bin %> diff --live',
    },
  ]
  static override flags = {
    ...projectFlags,
    ...pagerFlag,
    ...fleetFlag,
    ...untrustedFlag,
    ...planFlags,
    ...fullFlag,
    live: Flags.boolean({
      summary: 'Compare the process with the file on disk instead; asks no source.',
      description:
        'Shows what a reload would change and what somebody changed over the socket: servers, frontends, limits, and the entries of maps and ACL files, which it reads from the process.',
      exclusive: ['fleet', 'out'],
    }),
    summary: Flags.boolean({
      char: 's',
      summary: 'Only the changes, without the patch of the files.',
    }),
    out: Flags.string({
      char: 'o',
      summary: 'Save the plan; `apply FILE` carries out exactly this plan, or refuses.',
      helpValue: 'FILE',
    }),
    'exit-code': Flags.boolean({ summary: 'Exit with 1 if there are differences.' }),
    'detailed-exitcode': Flags.boolean({
      summary: 'Exit with 2 if there are differences.',
      exclusive: ['exit-code'],
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Diff)
    const shell = await this.openShell(flags)
    const run = await this.openProject(flags, shell)
    await using found = await this.plan(run, flags, shell)
    const obstacles = flags.live ? [] : await found.line.foresee(found)
    const planned = { ...found, obstacles }
    await save(run, planned, flags.out)
    if (flags.json) writeDocument(run, planned, flags.live, shell)
    else await this.showPlans(run, planned, { ...flags, showsCommands: true }, shell)
    // What is held back differs all the same.
    const differs = !planned.isEmpty || planned.held.length > 0
    if (flags['exit-code'] && differs) process.exitCode = exitCodes.findings
    if (flags['detailed-exitcode'] && differs) process.exitCode = exitCodes.pending
    exitOnSilentSources(planned.fleet, shell)
    exitOnMissedProcesses(planned, shell)
  }
}

function writeDocument(
  { project: { secrets } }: Session,
  planned: Planned,
  isLive: boolean,
  { terminal, world }: Shell,
): void {
  const document = shownPlan(planned, { madeAtMs: world.clock.now(), secrets, isLive })
  terminal.write(serializePlan(document))
}

async function save(run: Session, planned: Planned, file: string | undefined): Promise<void> {
  if (file === undefined) return
  const { savePlan } = await import('../pipeline/targets/saved-plan.ts')
  const { world, project } = run
  const facts = { madeAtMs: world.clock.now(), secrets: project.secrets }
  await savePlan(serializePlan(completePlan(planned, facts)), file, run)
}
