import type { Diagnostic, Failure, LogFields, Receipt } from '../../model/index.ts'
import { maskSecrets } from '../../model/mask-secrets.ts'
import type { LogFormat } from '../../system/log.ts'
import type { Shell } from '../base-command.ts'
import { failureText } from '../print/failure-text.ts'
import { formatFindings, placeText } from '../print/findings.ts'
import { printable } from '../../model/printable.ts'
import { outcomeText, receiptText } from '../print/receipt-text.ts'

/** What a command tells that goes on until it is stopped: for people as other commands do, for programs as entries of the log. */
export interface DaemonLog {
  failure(failure: Failure): void
  findings(findings: readonly Diagnostic[]): void
  /** What was done; for people it is the answer, on standard output if nothing else is printed there. */
  receipt(receipt: Receipt, secrets: readonly string[]): void
}

export interface DaemonLogOptions {
  readonly format: LogFormat
  /** Whether standard output is for programs. */
  readonly isOutputTaken: boolean
}

export function openDaemonLog(shell: Shell, options: DaemonLogOptions): DaemonLog {
  return options.format === 'pretty' ? prettyLog(shell, options) : structuredLog(shell)
}

function prettyLog({ terminal }: Shell, { isOutputTaken }: DaemonLogOptions): DaemonLog {
  const { stdout, stderr } = terminal.colours
  return {
    failure: (failure) => terminal.tell(failureText(failure, stderr)),
    findings(findings) {
      if (findings.length > 0) terminal.tell(formatFindings(findings, stderr).trimEnd())
    },
    receipt(receipt, secrets) {
      if (isOutputTaken) terminal.tell(maskSecrets(receiptText(receipt, stderr).trimEnd(), secrets))
      else terminal.writeProse(maskSecrets(receiptText(receipt, stdout), secrets))
    },
  }
}

function structuredLog({ world }: Shell): DaemonLog {
  const { log } = world
  function finding({ severity, message, code, location, help }: Diagnostic): void {
    const level = severity === 'warning' ? 'warn' : severity
    log[level](message, {
      code,
      ...(location !== undefined && { location: placeText(location) }),
      ...(help !== undefined && { help }),
    })
  }
  return {
    failure(failure) {
      failure.diagnostics.forEach(finding)
      log.error(failure.message, failureFields(failure))
    },
    findings: (findings) => findings.forEach(finding),
    receipt(receipt) {
      const { target, generation, outcome, steps } = receipt
      for (const { what, result, detail, tookMs } of steps) {
        const why = detail === undefined || detail === '' ? '' : `: ${detail}`
        const level = result === 'failed' ? 'warn' : 'debug'
        log[level](printable(`${target}: ${what}: ${result}${why}`), { target, result, tookMs })
      }
      log.info(outcomeText(receipt), { target, generation, outcome, steps: steps.length })
    },
  }
}

function failureFields({ kind, help, cause }: Failure): LogFields {
  return {
    kind,
    ...(help !== undefined && { help }),
    ...(cause instanceof Error && { cause: cause.message }),
  }
}
