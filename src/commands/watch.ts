import { projectFlags, type Shell } from '../cli/base-command.ts'
import { duration } from '../cli/flags/duration-flag.ts'
import { formatFindings } from '../cli/print/findings.ts'
import { formatFailure } from '../cli/print/format-failure.ts'
import { fleetTroubles } from '../cli/print/fleet-text.ts'
import { maskFailure, maskTexts } from '../cli/print/mask-failure.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { listenForReloadSignals } from '../cli/terminal/reload-signal.ts'
import { ProjectCommand, type ProjectFlags } from '../cli/project-command.ts'
import { receiptFindings, receiptText } from '../cli/print/receipt-text.ts'
import { errorDocument } from '../cli/print/error-document.ts'
import { Failure, silentServices, type Current } from '../model/index.ts'
import { maskSecrets } from '../system/log.ts'
import type { Session } from '../pipeline/session/session.ts'
import type { OpenTargets } from '../pipeline/targets/targets.ts'
import type { Round, WatchSettings } from '../pipeline/watch.ts'

export default class Watch extends ProjectCommand {
  static override summary = 'Keep applying as the instances change, until it is stopped.'
  static override description = `Watches the sources, gathers changes until it has been quiet, and applies them as \`apply\` does. A round that fails is told and tried again; guards refuse what they refuse in \`apply\`.
SIGHUP reads the project again; one that is wrong is told, and the one before goes on. With --json each round is one line of JSON.`
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
    const options = { settings, targets: flags.target ?? [], asJson: flags.json }
    await this.#followAll(run, flags, options, shell)
  }

  /** At each SIGHUP the project is read again, between two rounds; one that is wrong changes nothing. */
  async #followAll(
    first: Session,
    flags: ProjectFlags,
    options: WatchOptions,
    shell: Shell,
  ): Promise<void> {
    const hangups = listenForReloadSignals()
    let end = hangups.next()
    let open = await openAll(first, options)
    for (;;) {
      try {
        await follow(open, options, end, shell)
        shell.signal.throwIfAborted()
        // Asked for before the file is read: one that is changed meanwhile is read once more.
        end = hangups.next()
        const next = await this.#readAgain(flags, options, shell)
        if (next === undefined) continue
        await open.targets[Symbol.asyncDispose]()
        open = next
      } catch (error) {
        await open.targets[Symbol.asyncDispose]()
        throw error
      }
    }
  }

  async #readAgain(
    flags: ProjectFlags,
    options: WatchOptions,
    shell: Shell,
  ): Promise<OpenWatch | undefined> {
    const { terminal, world } = shell
    try {
      const run = await this.openProject(flags, shell)
      const open = await openAll(run, options)
      world.log.info('read the project again')
      return open
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const { message, help } = error
      terminal.tell(formatFailure(error, message, help, terminal.colours.stderr).trimEnd())
      world.log.warn('the project as it was before goes on')
      return undefined
    }
  }
}

interface WatchOptions {
  readonly settings: WatchSettings
  readonly targets: readonly string[]
  readonly asJson: boolean
}

interface OpenWatch {
  readonly run: Session
  readonly targets: OpenTargets
}

async function openAll(run: Session, options: WatchOptions): Promise<OpenWatch> {
  const { openTargets } = await import('../pipeline/targets/targets.ts')
  const { versionFor } = await import('../pipeline/session/session.ts')
  return { run, targets: await openTargets(run, await versionFor(run), options.targets) }
}

async function follow(
  { run, targets }: OpenWatch,
  options: WatchOptions,
  end: AbortSignal,
  shell: Shell,
): Promise<void> {
  const { watch } = await import('../pipeline/watch.ts')
  let told = ''
  let toldFailure = ''
  let toldProcesses = ''
  const signals = { stop: shell.signal, end }
  for await (const round of watch(run, targets, options.settings, signals)) {
    told = tellTroubles(round, told, shell)
    toldProcesses = tellProcesses(round, toldProcesses, shell)
    if (options.asJson) printJson(round, run, shell)
    else {
      printReceipts(round, run, shell)
      toldFailure = tellFailure(round, toldFailure, run, shell)
    }
  }
}

/** What somebody changed by hand and is kept, and a process that is away, are named when they are seen first. */
function tellProcesses({ prospect }: Round, told: string, { world }: Shell): string {
  if (prospect === undefined) return told
  const seen = prospect.plans.flatMap(({ plan, current }) => [
    ...absenceOf(plan.target, current),
    ...(plan.drift ?? [])
      .filter(({ policy }) => policy === 'keep')
      .map(({ summary }) => `${plan.target}: changed by hand, and kept: ${summary}`),
  ])
  const known = new Set(told.split('\n'))
  for (const line of seen) if (!known.has(line)) world.log.warn(line)
  return seen.join('\n')
}

function absenceOf(target: string, { processAbsence, processError }: Current): readonly string[] {
  if (processAbsence !== undefined) return [`${target}: no process runs: ${processAbsence}`]
  return processError === undefined
    ? []
    : [`${target}: the process does not answer: ${processError}`]
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

function printJson(
  { fleet, result, failure }: Round,
  { project }: Session,
  { terminal }: Shell,
): void {
  const document = {
    receipts: result?.receipts ?? [],
    skipped: result?.skipped ?? [],
    silent: silentServices(fleet),
    ...(failure !== undefined && errorDocument(failure)),
  }
  terminal.write(`${JSON.stringify(maskTexts(document, project.secrets))}\n`)
}

function printReceipts(round: Round, { project }: Session, { terminal }: Shell): void {
  for (const receipt of round.result?.receipts ?? []) {
    terminal.write(maskSecrets(receiptText(receipt, terminal.colours.stdout), project.secrets))
  }
  const findings = receiptFindings(round.result?.receipts ?? [], round.failure)
  if (findings.length > 0) {
    terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
  }
}

/** What fails again in the same way is told once; gives what was told. */
function tellFailure(
  round: Round,
  told: string,
  { project }: Session,
  { terminal }: Shell,
): string {
  if (round.failure === undefined) return ''
  const failure = maskFailure(round.failure, project.secrets)
  const help = failure instanceof Failure ? failure.help : undefined
  const text = formatFailure(failure, failure.message, help, terminal.colours.stderr).trimEnd()
  // An age grows from round to round, and is no news.
  const news = text.replace(/\d+ (minutes?|seconds?|ms|s)\b/g, '')
  if (news !== told || round.result !== undefined) terminal.tell(text)
  return news
}
