import { textArgument } from '../cli/flags/text-argument.ts'
import * as Flags from '@oclif/core/flags'
import { confirm } from '../cli/terminal/confirm.ts'
import { projectFlags, type Shell } from '../cli/base-command.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { fleetFlag } from '../cli/flags/fleet-input.ts'
import { formatFindings } from '../cli/print/findings.ts'
import { PlanCommand, type Planned } from '../cli/plan-command.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { receiptFindings, receiptText } from '../cli/print/receipt-text.ts'
import { exitOnSilentSources } from '../cli/ending/silent-sources.ts'
import { ToldFailure } from '../cli/ending/told-failure.ts'
import { applyDocument } from '../documents/apply.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { maskSecrets } from '../model/mask-secrets.ts'
import type { ApplyResult } from '../apply/apply.ts'
import { Failure, guardNames, type GuardName } from '../model/index.ts'
import type { Session } from '../pipeline/session/session.ts'

export default class Apply extends PlanCommand {
  static override summary =
    'Make it so: over the socket where that suffices, by a reload where not.'
  static override description = `Shows the plan, asks, and carries it out; without a terminal to ask on it needs --yes or a saved plan. The candidate is checked beside the real file and swapped in, the commands are sent and every reply is read, HAProxy is reloaded only where the plan says so, and the result is read back. A failed check changes nothing.`
  static override examples = [
    '<%= config.bin %> apply',
    {
      description: 'In a cron job: silent when there is nothing to do and nothing new to warn of.',
      command: '<%= config.bin %> apply --yes --quiet',
    },
    {
      description: 'In CI: what would it do? 2 when changes are pending.',
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
    yes: Flags.boolean({ char: 'y', summary: 'Do not ask.' }),
    'dry-run': Flags.boolean({ char: 'n', summary: 'Stop before anything is changed.' }),
    'detailed-exitcode': Flags.boolean({
      summary: 'With --dry-run: exit with 2 when changes are pending.',
      dependsOn: ['dry-run'],
    }),
    heal: Flags.boolean({
      summary:
        'Put back what somebody changed over the socket by hand: weights, drains, maintenance.',
    }),
    adopt: Flags.boolean({
      summary: 'Overwrite files that haproxyctl did not write; their old texts are kept.',
    }),
    'override-guard': Flags.option({
      summary: 'Apply although this guard refuses; may be given several times.',
      helpValue: 'NAME',
      options: guardNames,
      multiple: true,
      multipleNonGreedy: true,
    })(),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Apply)
    const shell = await this.openShell(flags)
    const asks = isToAsk({ ...flags, isApproved: args.plan !== undefined }, shell)
    const run = await this.openProject(flags, shell)
    await using planned = await this.plan(
      run,
      { ...flags, saved: args.plan, heals: flags.heal, tellsNews: flags.quiet },
      shell,
    )
    const show = { summary: true, showsCommands: flags.verbose }
    const isNews = !flags.quiet || !planned.isEmpty
    if (!flags.json && isNews) await this.showPlans(run, planned, show, shell)
    await planned.line.guard(planned, flags['override-guard'] ?? [])
    if (flags['dry-run'] || planned.isEmpty) {
      if (!planned.isEmpty) await planned.line.rehearse(planned)
      if (flags['detailed-exitcode'] && !planned.isEmpty) process.exitCode = exitCodes.pending
      if (flags.json) writeDocument(run, planned, shell)
    } else if (!asks || (await confirm('Apply this?', shell.signal))) {
      await carryOut(run, planned, flags.json, shell)
    } else {
      shell.world.log.info('Nothing was changed.')
      if (flags.json) writeDocument(run, planned, shell)
      process.exitCode = exitCodes.pending
    }
    if (!mayBeSilent(flags['override-guard'])) exitOnSilentSources(planned.fleet, shell, acceptance)
  }
}

async function carryOut(
  run: Session,
  planned: Planned,
  asJson: boolean,
  shell: Shell,
): Promise<void> {
  const result = await planned.line.carryOut(planned)
  if (asJson) writeDocument(run, planned, shell, result)
  else writeReceipts(run, result, shell)
  if (result.failure === undefined) return
  for (const name of result.skipped) shell.world.log.warn(`${name} was not begun`)
  throw asJson ? new ToldFailure(result.failure) : result.failure
}

/** A plan that was saved was looked at then; what nobody saw is not applied unasked. */
function isToAsk(
  flags: { readonly yes: boolean; readonly 'dry-run': boolean; readonly isApproved: boolean },
  { terminal }: Shell,
): boolean {
  if (flags.yes || flags['dry-run']) return false
  if (terminal.isInteractive || flags.isApproved) return terminal.isInteractive
  throw new Failure('usage', 'there is no terminal to ask on whether to apply', {
    help: '--yes applies without asking; --dry-run shows what would be done.',
  })
}

const acceptance = '; --override-guard require-fresh takes that for good'

/** Who overrides a guard against old answers has said that they are good enough. */
function mayBeSilent(overridden: readonly GuardName[] = []): boolean {
  return overridden.includes('require-fresh') || overridden.includes('max-age')
}

function writeReceipts(
  { project }: Session,
  { receipts, failure }: ApplyResult,
  { terminal }: Shell,
): void {
  const text = receipts.map((each) => receiptText(each, terminal.colours.stdout)).join('')
  terminal.write(maskSecrets(text, project.secrets))
  const findings = receiptFindings(receipts, failure)
  if (findings.length > 0) {
    terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
  }
}

function writeDocument(
  { project }: Session,
  planned: Planned,
  { terminal }: Shell,
  result?: ApplyResult,
): void {
  const document = applyDocument(planned, project.secrets, result)
  terminal.write(serializeDocument(document, { secrets: project.secrets }))
}
