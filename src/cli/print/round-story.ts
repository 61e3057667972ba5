import { roundDocument } from '../../documents/apply.ts'
import { serializeDocument } from '../../documents/serialize.ts'
import type { Current } from '../../model/index.ts'
import type { Round } from '../../pipeline/follow/rounds.ts'
import type { Session } from '../../pipeline/session/session.ts'
import { maskSecrets } from '../../model/mask-secrets.ts'
import type { Shell } from '../base-command.ts'
import { formatFindings } from './findings.ts'
import { failureText } from './failure-text.ts'
import { fleetTroubles } from './fleet-text.ts'
import { maskFailure } from './mask-failure.ts'
import { receiptFindings, receiptText } from './receipt-text.ts'

/** Prints rounds one after the other, and tells only once what stays as it is from round to round. */
export class RoundStory {
  readonly #shell: Shell
  readonly #asJson: boolean
  #sources = ''
  #processes: ReadonlySet<string> = new Set()
  #failure = ''
  #isHeld = false

  constructor(shell: Shell, asJson: boolean) {
    this.#shell = shell
    this.#asJson = asJson
  }

  tell(round: Round, session: Session): void {
    this.#tellSources(round)
    this.#tellProcesses(round)
    this.#tellHeld(round)
    if (this.#asJson) {
      this.#writeDocument(round, session)
      return
    }
    this.#writeReceipts(round, session)
    this.#tellFailure(round, session)
  }

  /** Sources that do not answer are named when that begins, and not again in each round. */
  #tellSources({ fleet }: Round): void {
    const { log, clock } = this.#shell.world
    const troubles = fleet.services
      .filter((service) => service.freshness !== 'fresh')
      .map((service) => `${service.name}: ${service.error ?? ''}`)
      .join('\n')
    if (troubles === this.#sources) return
    this.#sources = troubles
    for (const line of fleetTroubles(fleet, clock.now())) log.warn(line)
    if (troubles === '') log.info('every source answers again')
  }

  /** What somebody changed by hand and is kept, and a process that is away, are named when they are seen first. */
  #tellProcesses({ planned }: Round): void {
    if (planned === undefined) return
    const seen = planned.plans.flatMap(({ plan, current }) => [
      ...absenceOf(plan.target, current),
      ...(plan.drift ?? [])
        .filter(({ policy }) => policy === 'keep')
        .map(({ summary }) => `${plan.target}: changed by hand, and kept: ${summary}`),
    ])
    for (const line of seen) if (!this.#processes.has(line)) this.#shell.world.log.warn(line)
    this.#processes = new Set(seen)
  }

  #tellHeld({ heldUntilMs, endedAtMs }: Round): void {
    if (heldUntilMs !== undefined && !this.#isHeld) {
      const seconds = Math.ceil((heldUntilMs - endedAtMs) / 1000)
      this.#shell.world.log.info(
        `a reload is needed, and comes in ${seconds} s: the last one was just now`,
      )
    }
    this.#isHeld = heldUntilMs !== undefined
  }

  #writeDocument(round: Round, { project }: Session): void {
    const options = { secrets: project.secrets, isLine: true }
    this.#shell.terminal.write(serializeDocument(roundDocument(round), options))
  }

  #writeReceipts({ result, failure }: Round, { project }: Session): void {
    const { terminal } = this.#shell
    const receipts = result?.receipts ?? []
    for (const receipt of receipts) {
      terminal.write(maskSecrets(receiptText(receipt, terminal.colours.stdout), project.secrets))
    }
    const findings = receiptFindings(receipts, failure)
    if (findings.length > 0) {
      terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
    }
  }

  /** What fails again in the same way is told once. */
  #tellFailure(round: Round, { project }: Session): void {
    if (round.failure === undefined) {
      this.#failure = ''
      return
    }
    const { terminal } = this.#shell
    const failure = maskFailure(round.failure, project.secrets)
    const text = failureText(failure, terminal.colours.stderr)
    // An age grows from round to round, and is no news.
    const news = text.replace(/\d+ (minutes?|seconds?|ms|s)\b/g, '')
    if (news !== this.#failure || round.result !== undefined) terminal.tell(text)
    this.#failure = news
  }
}

function absenceOf(target: string, { processAbsence, processError }: Current): readonly string[] {
  if (processAbsence !== undefined) return [`${target}: no process runs: ${processAbsence}`]
  return processError === undefined
    ? []
    : [`${target}: the process does not answer: ${processError}`]
}
