import { projectFlags, type Shell } from '../cli/base-command.ts'
import { duration } from '../cli/duration-flag.ts'
import { formatFindings } from '../cli/findings.ts'
import { formatFailure } from '../cli/format-failure.ts'
import { fleetTroubles } from '../cli/fleet-text.ts'
import { maskFailure, maskTexts } from '../cli/mask-failure.ts'
import { planFlags } from '../cli/plan-flags.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { receiptFindings, receiptText } from '../cli/receipt-text.ts'
import { errorDocument } from '../cli/error-document.ts'
import { Failure, silentServices } from '../model/index.ts'
import { maskSecrets } from '../system/log.ts'
import type { Run } from '../pipeline/run.ts'
import type { Round, WatchSettings } from '../pipeline/watch.ts'

export default class Watch extends ProjectCommand {
  static override summary = 'Keep applying as the instances change, until it is stopped.'
  static override description = `Watches the sources, gathers changes until it has been quiet, and applies them as \`apply\` does. A round that fails is told and tried again; guards refuse what they refuse in \`apply\`.
With --json each round is one line of JSON.`
  static override examples = [
    '<%= config.bin %> watch',
    { description: 'Calmer.', command: '<%= config.bin %> watch --quiet-time 5s --at-most 30s' },
  ]
  static override flags = {
    ...projectFlags,
    ...planFlags,
    'quiet-time': duration({
      summary: 'How long nothing may have changed before it is applied.',
      default: 1_000,
      defaultHelp: () => Promise.resolve('1s'),
    }),
    'at-most': duration({
      summary: 'How long a change waits at most while others keep coming.',
      default: 10_000,
      defaultHelp: () => Promise.resolve('10s'),
    }),
    interval: duration({
      summary: 'How often everything is compared although nothing was heard.',
      default: 60_000,
      defaultHelp: () => Promise.resolve('60s'),
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Watch)
    const shell = await this.openShell(flags)
    const run = await this.openProject(flags, shell)
    const settings = {
      quietMs: flags['quiet-time'],
      hardLimitMs: flags['at-most'],
      intervalMs: flags.interval,
      retryMs: 1_000,
    }
    await follow(run, { settings, targets: flags.target ?? [], asJson: flags.json }, shell)
  }
}

interface WatchOptions {
  readonly settings: WatchSettings
  readonly targets: readonly string[]
  readonly asJson: boolean
}

async function follow(run: Run, options: WatchOptions, shell: Shell): Promise<void> {
  const { openTargets } = await import('../pipeline/targets.ts')
  const { versionFor } = await import('../pipeline/run.ts')
  const { watch } = await import('../pipeline/watch.ts')
  const targets = await openTargets(run, await versionFor(run), options.targets)
  try {
    let told = ''
    let toldFailure = ''
    for await (const round of watch(run, targets, options.settings, shell.signal)) {
      told = tellTroubles(round, told, shell)
      if (options.asJson) printJson(round, run, shell)
      else {
        printReceipts(round, run, shell)
        toldFailure = tellFailure(round, toldFailure, run, shell)
      }
    }
  } finally {
    await targets[Symbol.asyncDispose]()
  }
}

/** Sources that do not answer are named when that begins, and not again in each round; gives what was told. */
function tellTroubles({ fleet }: Round, told: string, { world }: Shell): string {
  const troubles = fleet.services
    .filter((service) => service.freshness !== 'fresh')
    .map((service) => `${service.name}: ${service.error ?? ''}`)
    .join('\n')
  if (troubles === told) return told
  for (const line of fleetTroubles(fleet, world.clock.now())) world.log.warn(line)
  if (troubles === '') world.log.info('every source answers again')
  return troubles
}

function printJson({ fleet, result, failure }: Round, { project }: Run, { terminal }: Shell): void {
  const document = {
    receipts: result?.receipts ?? [],
    skipped: result?.skipped ?? [],
    silent: silentServices(fleet),
    ...(failure !== undefined && errorDocument(failure)),
  }
  terminal.write(`${JSON.stringify(maskTexts(document, project.secrets))}\n`)
}

function printReceipts(round: Round, { project }: Run, { terminal }: Shell): void {
  for (const receipt of round.result?.receipts ?? []) {
    terminal.write(maskSecrets(receiptText(receipt, terminal.colours.stdout), project.secrets))
  }
  const findings = receiptFindings(round.result?.receipts ?? [], round.failure)
  if (findings.length > 0) {
    terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
  }
}

/** What fails again in the same way is told once; gives what was told. */
function tellFailure(round: Round, told: string, { project }: Run, { terminal }: Shell): string {
  if (round.failure === undefined) return ''
  const failure = maskFailure(round.failure, project.secrets)
  const help = failure instanceof Failure ? failure.help : undefined
  const text = formatFailure(failure, failure.message, help, terminal.colours.stderr).trimEnd()
  // An age grows from round to round, and is no news.
  const news = text.replace(/\d+ (minutes?|seconds?|ms|s)\b/g, '')
  if (news !== told || round.result !== undefined) terminal.tell(text)
  return news
}
