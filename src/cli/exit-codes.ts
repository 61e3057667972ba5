import type { FailureKind } from '../model/index.ts'

/** What the number means to whoever called; stable, and documented in docs/exit-codes.md. */
export const exitCodes = {
  ok: 0,
  /** `validate`: findings at or above the fail level. `diff --exit-code`: there are differences. */
  findings: 1,
  /** `--detailed-exitcode`: changes are pending. */
  pending: 2,
  usage: 64,
  invalid: 65,
  unavailable: 69,
  bug: 70,
  'cannot-write': 73,
  locked: 75,
  refused: 80,
  'stale-plan': 81,
  'reload-rolled-back': 82,
  'reload-stuck': 83,
  'reload-owed': 75,
  interrupted: 130,
  terminated: 143,
} as const satisfies Record<FailureKind | OwnEnd, number>

type OwnEnd = 'ok' | 'findings' | 'pending' | 'bug' | 'interrupted' | 'terminated'
