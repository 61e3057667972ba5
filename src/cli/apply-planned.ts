import type { ApplyResult } from '../apply/apply.ts'
import { Failure } from '../model/index.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { maskSecrets } from '../model/mask-secrets.ts'
import type { Session } from '../pipeline/session/session.ts'
import { serializeDocument } from '../documents/serialize.ts'
import type { Shell } from './base-command.ts'
import { ToldFailure } from './ending/told-failure.ts'
import type { Planned } from './plan-command.ts'
import { formatFindings } from './print/findings.ts'
import { receiptFindings, receiptText } from './print/receipt-text.ts'
import { confirm } from './terminal/confirm.ts'

export interface ApplyOptions {
  /** Whether somebody is asked before anything is changed, and what. */
  readonly question: string | undefined
  readonly isDryRun: boolean
  /** Whether a dry run with something to do ends with its own exit code. */
  readonly isDetailed: boolean
  /** What is printed in place of text. */
  readonly documentOf: ((result: ApplyResult | undefined) => object) | undefined
  /** Is told what was done, before it is judged. */
  readonly done?: (result: ApplyResult) => void
}

/**
 * From a plan that was shown to its receipts: guards, a question, and the work. Gives what is to be thrown in the end
 * for what was held back while everything else was done.
 */
export async function applyPlanned(
  session: Session,
  planned: Planned,
  options: ApplyOptions,
  shell: Shell,
): Promise<Error | undefined> {
  const { question, isDryRun, isDetailed, documentOf } = options
  function writeDocument(result?: ApplyResult): void {
    if (documentOf === undefined) return
    const { secrets } = session.project
    shell.terminal.write(serializeDocument(documentOf(result), { secrets }))
  }
  await planned.line.guard(planned)
  const failure = await planned.line.heldFailure(planned)
  const held = failure && documentOf !== undefined ? new ToldFailure(failure) : failure
  const nothingDone = { receipts: [], skipped: [], ...(failure && { failure }) }
  if (isDryRun || planned.isEmpty) {
    if (!planned.isEmpty) await planned.line.rehearse(planned)
    if (isDetailed && !planned.isEmpty) process.exitCode = exitCodes.pending
    writeDocument(nothingDone)
    return held
  }
  if (question !== undefined && !(await confirm(question, shell.signal))) {
    shell.world.log.info('Nothing was changed.')
    writeDocument()
    process.exitCode = exitCodes.pending
    return undefined
  }
  const result = { ...(failure && { failure }), ...(await planned.line.carryOut(planned)) }
  options.done?.(result)
  if (documentOf === undefined) writeReceipts(session, result, shell)
  else writeDocument(result)
  for (const name of result.skipped) shell.world.log.warn(`${name} was not begun`)
  if (result.failure === undefined || result.failure === failure) return held
  throw documentOf === undefined ? result.failure : new ToldFailure(result.failure)
}

/** A plan that was saved was looked at then; what nobody saw is not applied unasked. */
export function isToAsk(
  flags: { readonly yes: boolean; readonly 'dry-run': boolean; readonly isApproved?: boolean },
  { terminal }: Shell,
): boolean {
  if (flags.yes || flags['dry-run']) return false
  if (terminal.isInteractive || flags.isApproved === true) return terminal.isInteractive
  throw new Failure('usage', 'cannot ask whether to apply: there is no terminal', {
    help: '--yes applies without asking; --dry-run shows what would be done.',
  })
}

function writeReceipts(
  { project }: Session,
  { receipts, failure }: ApplyResult,
  { terminal }: Shell,
): void {
  const text = receipts.map((each) => receiptText(each, terminal.colours.stdout)).join('')
  terminal.writeProse(maskSecrets(text, project.secrets))
  const findings = receiptFindings(receipts, failure)
  if (findings.length > 0) {
    terminal.tell(formatFindings(findings, terminal.colours.stderr).trimEnd())
  }
}
