import { roundDocument } from '../../documents/apply.ts'
import { serializeDocument } from '../../documents/serialize.ts'
import type { Current } from '../../model/index.ts'
import type { Round } from '../../pipeline/follow/rounds.ts'
import type { Session } from '../../pipeline/session/session.ts'
import type { Daemon } from '../daemon/daemon-command.ts'
import { failureText } from './failure-text.ts'
import { fleetTroubles } from './fleet-text.ts'
import { maskFailure } from './mask-failure.ts'
import { receiptFindings } from './receipt-text.ts'

/** Prints rounds one after the other, and tells only once what stays as it is from round to round. */
export class RoundStory {
  readonly #shell: Daemon
  readonly #asJson: boolean
  #sources = ''
  #processes: ReadonlySet<string> = new Set()
  #failure = ''
  #isHeld = false

  constructor(shell: Daemon, asJson: boolean) {
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
    for (const { message, about } of fleetTroubles(fleet, clock.now())) log.warn(message, about)
    if (troubles === '') log.info('every source answers again')
  }

  /** What somebody changed by hand and is kept, and a process that is away, are named when they are seen first. */
  #tellProcesses({ planned }: Round): void {
    if (planned === undefined) return
    const seen = new Map<string, string>()
    for (const { plan, current } of planned.plans) {
      const kept = (plan.drift ?? []).filter(({ policy }) => policy === 'keep')
      const lines = [
        ...absenceOf(plan.target, current),
        ...kept.map(({ summary }) => `${plan.target}: changed by hand, and kept: ${summary}`),
      ]
      for (const line of lines) seen.set(line, plan.target)
    }
    for (const [line, target] of seen)
      if (!this.#processes.has(line)) this.#shell.world.log.warn(line, { target })
    this.#processes = new Set(seen.keys())
  }

  #tellHeld({ heldUntilMs, endedAtMs, failure }: Round): void {
    if (heldUntilMs !== undefined && !this.#isHeld) {
      const seconds = Math.ceil((heldUntilMs - endedAtMs) / 1000)
      const why = failure === undefined ? 'the last one was just now' : 'the last one failed'
      this.#shell.world.log.info(`a reload is needed, and comes in ${seconds} s: ${why}`)
    }
    this.#isHeld = heldUntilMs !== undefined
  }

  #writeDocument(round: Round, { project }: Session): void {
    const options = { secrets: project.secrets, isLine: true }
    this.#shell.terminal.write(serializeDocument(roundDocument(round), options))
  }

  #writeReceipts({ result, failure }: Round, { project }: Session): void {
    const { daemonLog } = this.#shell
    const receipts = result?.receipts ?? []
    for (const receipt of receipts) daemonLog.receipt(receipt, project.secrets)
    daemonLog.findings(receiptFindings(receipts, failure))
  }

  /** What fails again in the same way is told once. */
  #tellFailure(round: Round, { project }: Session): void {
    if (round.failure === undefined) {
      this.#failure = ''
      return
    }
    const failure = maskFailure(round.failure, project.secrets)
    const text = failureText(failure, false)
    // An age grows from round to round, and is no news.
    const news = text.replace(/\d+ (minutes?|seconds?|ms|s)\b/g, '')
    const hasWorked = (round.result?.receipts.length ?? 0) > 0
    if (news !== this.#failure || hasWorked) this.#shell.daemonLog.failure(failure)
    this.#failure = news
  }
}

function absenceOf(target: string, { processAbsence, processError }: Current): readonly string[] {
  if (processAbsence !== undefined) return [`${target}: no process runs: ${processAbsence}`]
  return processError === undefined
    ? []
    : [`${target}: the process does not answer: ${processError}`]
}
