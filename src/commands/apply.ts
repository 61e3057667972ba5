import { resolve } from 'node:path'
import { textArgument } from '../cli/flags/text-argument.ts'
import * as Flags from '@oclif/core/flags'
import { applyPlanned, isToAsk } from '../cli/apply-planned.ts'
import { projectFlags, type Shell } from '../cli/base-command.ts'
import { fleetFlag } from '../cli/flags/fleet-input.ts'
import { guardFlag } from '../cli/flags/guard-flag.ts'
import type { MetricsFile } from '../cli/metrics-file.ts'
import { PlanCommand } from '../cli/plan-command.ts'
import { fullFlag } from '../cli/flags/full-flag.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { exitOnMissedProcesses } from '../cli/ending/missed-processes.ts'
import { exitOnSilentSources } from '../cli/ending/silent-sources.ts'
import { applyDocument } from '../documents/apply.ts'
import type { ApplyResult } from '../apply/apply.ts'
import type { Fleet, GuardName } from '../model/index.ts'

export default class Apply extends PlanCommand {
  static override summary =
    'Apply the project: over the socket where that suffices, otherwise by a reload.'
  static override description = `Shows the plan, asks, and carries it out. If there is no terminal to ask on, it needs --yes or a saved plan. The new configuration is checked beside the real file and then swapped in, the commands are sent and every reply is read, HAProxy is reloaded only if the plan says so, and the result is read back. If the check fails, nothing is changed.`
  static override examples = [
    '<%= config.bin %> apply',
    {
      description: 'In a cron job: silent if there is nothing to do and nothing new to warn of.',
      command: '<%= config.bin %> apply --yes --quiet',
    },
    {
      description: 'In CI: what would it do? Exits with 2 if changes are pending.',
      command: '<%= config.bin %> apply --dry-run --detailed-exitcode',
    },
    {
      description: 'A plan that somebody approved, and nothing else.',
      command: '<%= config.bin %> diff --out plan.json && <%= config.bin %> apply plan.json',
    },
  ]
  static override args = {
    plan: textArgument({
      description: 'A plan that `diff --out` saved or `diff --json` printed.',
      required: false,
    }),
  }
  static override flags = {
    ...projectFlags,
    ...fleetFlag,
    ...planFlags,
    ...fullFlag,
    yes: Flags.boolean({ char: 'y', summary: 'Do not ask.' }),
    'dry-run': Flags.boolean({ char: 'n', summary: 'Stop before anything is changed.' }),
    'detailed-exitcode': Flags.boolean({
      summary: 'With --dry-run: exit with 2 if changes are pending.',
      dependsOn: ['dry-run'],
    }),
    heal: Flags.boolean({
      summary:
        'Put back what somebody changed over the socket by hand: weights, drains, maintenance.',
    }),
    adopt: Flags.boolean({
      summary: 'Overwrite files that haproxyctl did not write; their old texts are kept.',
    }),
    ...guardFlag,
    'metrics-file': Flags.string({
      helpValue: 'FILE',
      summary: 'Write metrics to this file at the end, for node_exporter to collect.',
      exclusive: ['dry-run'],
    }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Apply)
    const shell = await this.openShell(flags)
    await using metrics = await openMetrics(flags['metrics-file'], shell)
    const asks = isToAsk({ ...flags, isApproved: args.plan !== undefined }, shell)
    const run = await this.openProject(flags, shell)
    metrics?.read(run.project)
    await using planned = await this.plan(
      run,
      {
        ...flags,
        saved: args.plan,
        heals: flags.heal,
        overridden: flags['override-guard'],
        tellsNews: flags.quiet,
      },
      shell,
    )
    metrics?.planned(planned)
    const show = { summary: true, showsCommands: flags.verbose, full: flags.full }
    const isNews = !flags.quiet || !planned.isEmpty
    if (!flags.json && isNews) await this.showPlans(run, planned, show, shell)
    const started: { readonly target: string }[] = []
    const options = {
      question: asks ? 'Apply this?' : undefined,
      isDryRun: flags['dry-run'],
      isDetailed: flags['detailed-exitcode'],
      documentOf: flags.json
        ? (result: ApplyResult | undefined) => applyDocument(planned, run.project.secrets, result)
        : undefined,
      done(result: ApplyResult) {
        metrics?.done(result)
        started.push(...result.receipts.filter(({ pidAfter }) => pidAfter !== undefined))
      },
    }
    const refused = await applyPlanned(run, planned, options, shell)
    tellSilence(planned.fleet, flags['override-guard'], shell)
    exitOnMissedProcesses(planned, shell, started)
    metrics?.ended(refused)
    if (refused !== undefined) throw refused
  }
}

async function openMetrics(
  path: string | undefined,
  { world }: Shell,
): Promise<MetricsFile | undefined> {
  if (path === undefined) return undefined
  const { MetricsFile: file } = await import('../cli/metrics-file.ts')
  return new file(resolve(world.cwd, path), world)
}

const acceptance = '; --override-guard require-fresh takes that for good'

/** Who overrides a guard against old answers has said that they are good enough; where there was none, there is nothing to accept. */
function tellSilence(fleet: Fleet, overridden: readonly GuardName[] = [], shell: Shell): void {
  const accepts = overridden.includes('require-fresh') || overridden.includes('max-age')
  const services = fleet.services.filter(
    ({ freshness }) => freshness === 'missing' || (freshness === 'stale' && !accepts),
  )
  exitOnSilentSources({ services }, shell, accepts ? '' : acceptance)
}
