import type { Change, Diagnostic } from 'haproxyctl/plugin'
import type { Members } from '../processes.ts'
import type { ApplyContext } from '../apply-context.ts'
import { runLive } from './run-changes.ts'

/** A worker that was just started knows nothing of what somebody did to the one before: what is kept is done again. */
export async function keepDrift(
  { plan, settings, context, steps, diagnostics }: ApplyContext,
  members: Members,
  signal: AbortSignal,
): Promise<void> {
  const changes: Change[] = []
  for (const { kind, subject, summary, policy, again = [] } of plan.drift ?? []) {
    if (kind === 'unknown-server' || policy !== 'keep' || again.length === 0) continue
    changes.push({
      class: 'runtime',
      action: 'change',
      kind,
      subject,
      summary,
      reason: { code: 'was-so-before' },
      steps: again,
    })
  }
  if (changes.length === 0) return
  for (const member of members) {
    const work = { changes, member, context, steps, drainMs: settings.drainMs }
    for (const lost of await runLive(work, signal)) diagnostics.push(gone(lost))
  }
}

function gone(what: string): Diagnostic {
  return {
    code: 'apply/drift-lost',
    severity: 'warning',
    message: `What somebody had changed by hand did not survive the reload: ${what}`,
    help: 'Do it again, if it is still needed.',
  }
}
