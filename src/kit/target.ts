import { Failure, type FailureKind, type FailureOptions } from '../model/errors.ts'
import type {
  Change,
  Current,
  CurrentFile,
  Plan,
  PlanPreferences,
  ProcessState,
  RunningServer,
} from '../model/plan/plan.ts'
import type { ProcessLoad } from '../model/plan/process-load.ts'
import type { KeptFile, KeptGeneration } from '../model/plan/kept-generation.ts'
import type { Receipt } from '../model/plan/receipt.ts'
import type { Rendered } from '../model/config/rendered.ts'
import type { Definition, ReadOptions } from './definition.ts'

export interface TargetDefinition<Options = unknown> extends Definition<Target, Options> {
  readonly kind: 'target'
  /** Where its files are, in a word, for `status`: `disk`, `git`. */
  readonly place: string
  /**
   * Targets are applied by rising numbers, and only while all before succeeded: 0 for what HAProxy runs from,
   * more for what keeps a record of that.
   */
  readonly order: number
  /** Whether HAProxy runs from its files: then guards look at its plans, and `diff --live` at the process. */
  readonly hasProcess: boolean
  /** What would happen to it; `planners` are the ways to work that out. */
  plan(input: PlanInput, planners: Planners): Plan
  /** Whether somebody changed the file since haproxyctl wrote it; `plan` is what would be done now, where that is known. */
  isEdited(file: CurrentFile, plan: Plan | undefined): boolean
}

export interface PlanInput {
  /** Its name in the project. */
  readonly target: string
  readonly plugin: string
  readonly current: Current
  readonly desired: Rendered
  /** The same without secrets, for what is read by many and kept for ever. */
  readonly masked: Rendered
  /** What happens to the first target, for those that record it. */
  readonly story: readonly Change[]
  readonly preferences: PlanPreferences
}

export interface Planners {
  /** Each change by itself, with what it costs HAProxy and the commands that do it. */
  readonly planProcess: (input: PlanInput) => Plan
  /** The files alone, without secrets; the changes are those that it tells of, and have no steps. */
  readonly planRecord: (input: PlanInput) => Plan
}

/** Where a configuration goes. Applying the same plan twice equals applying it once. */
export interface Target extends Partial<AsyncDisposable> {
  readonly planning?: PlanPreferences
  read(signal: AbortSignal, options?: ReadOptions): Promise<Current>
  /** All that `apply` does before it changes anything, for a dry run; throws what it would throw there. */
  rehearse?(plan: Plan, signal: AbortSignal): Promise<void>
  /** The generations that it was brought to, the last one first; absent where it remembers none. */
  history?(signal: AbortSignal): Promise<readonly KeptGeneration[]>
  /** The files of one of them, the configuration first; `undefined` where not all of them are kept. */
  recall?(generation: string, signal: AbortSignal): Promise<readonly KeptFile[] | undefined>
  /** What its processes count at this moment; absent or `undefined` where it has none that could be asked. */
  load?(signal: AbortSignal): Promise<ProcessLoad | undefined>
  /**
   * Looks at some backends alone, for a change of servers there; absent where a target has no such way. `undefined`
   * where all has to be read: something is another than it was, or it cannot be told.
   */
  glance?(
    known: KnownTarget,
    backends: readonly string[],
    signal: AbortSignal,
  ): Promise<Glance | undefined>
  /** Starts, stops or restarts its HAProxy; absent where nobody could. Throws a Failure where it is not done. */
  control?(action: ProcessAction, signal: AbortSignal): Promise<void>
  /** Throws a Failure; an ApplyFailure once anything was changed, so that it is known what. */
  apply(plan: Plan, signal: AbortSignal): Promise<Receipt>
}

export type ProcessAction = 'start' | 'stop' | 'restart'

/** What the last reading of all of a target found, where nothing was left to be done. */
export interface KnownTarget {
  readonly config: string
  readonly process: ProcessState
}

/** A look at a part of a target; its lock is held until it is disposed. */
export interface Glance extends AsyncDisposable {
  readonly servers: readonly RunningServer[]
  /**
   * Changes servers over the socket, and the file at once behind it. `text` is that of the sections that they
   * are in: what a run that is cut off went for. Throws as `apply` does.
   */
  apply(plan: Plan, text: string, signal: AbortSignal): Promise<PartialReceipt>
}

export interface PartialReceipt {
  readonly receipt: Receipt
  /** Otherwise not all went as it was planned, and everything has to be looked at. */
  readonly isDone: boolean
}

/** An apply that ended badly after it had begun; the receipt says how far it came and what was put back. */
export class ApplyFailure extends Failure {
  readonly receipt: Receipt

  constructor(kind: FailureKind, message: string, receipt: Receipt, options: FailureOptions = {}) {
    super(kind, message, options)
    this.receipt = receipt
  }
}
