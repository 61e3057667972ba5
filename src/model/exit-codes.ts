import type { Failure, FailureKind } from './index.ts'
import { StoppedError } from './stopped-error.ts'

/** What the number means to whoever called; stable, and documented in docs/exit-codes.md. */
export const exitCodes = {
  ok: 0,
  /** `validate`: findings at or above the fail level. `diff --exit-code`: there are differences. `get`: nothing is there. */
  findings: 1,
  /** `--detailed-exitcode`, or the answer was no: changes are pending. */
  pending: 2,
  usage: 64,
  invalid: 65,
  unavailable: 69,
  bug: 70,
  /** A bug as well, and not ours. */
  plugin: 70,
  'cannot-write': 73,
  locked: 75,
  refused: 80,
  'stale-plan': 81,
  'reload-rolled-back': 82,
  'reload-stuck': 83,
  'reload-owed': 75,
  interrupted: 130,
  terminated: 143,
} as const satisfies Record<Exclude<FailureKind, 'stopped'> | OwnEnd, number>

type OwnEnd = 'ok' | 'findings' | 'pending' | 'bug' | 'interrupted' | 'terminated'

/** The number that a failure ends with; shells have one for each signal. */
export function exitCodeOf({ kind, cause }: Failure): number {
  if (kind !== 'stopped') return exitCodes[kind]
  return stopCode(cause)
}

/** The number of the signal that stopped a run. */
export function stopCode(reason: unknown): number {
  const isTerminated = reason instanceof StoppedError && reason.signal === 'SIGTERM'
  return isTerminated ? exitCodes.terminated : exitCodes.interrupted
}
