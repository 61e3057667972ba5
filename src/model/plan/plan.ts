import type { ChangeKind, DriftKind, LiveChange } from '../../generated/change-kinds.generated.ts'
import type { Origin } from '../config/origin.ts'
import type { Reason } from './reason.ts'
import type { RuntimeStep } from './runtime-step.ts'
import type { Version } from '../version.ts'

/**
 * What a change costs. `runtime`, `map` and `certificate` are done over the socket while HAProxy serves;
 * `reload` starts a new worker; `restart` loses connections and is never done without being told.
 */
export type ChangeClass = 'runtime' | 'map' | 'certificate' | 'reload' | 'restart'

export type { ChangeKind, DriftKind, LiveChange }

/** Kinds of changes that are done over the socket by themselves, where they can be. */
export type LiveKind = ChangeKind & LiveChange

/** What would happen to one target, and why: data, so that it can be printed, saved and applied later. */
export interface Plan {
  /** Version of this format; `schemas/plan.schema.json` describes it. */
  readonly format: 2
  readonly target: string
  readonly plugin: string
  /** The generation that the target will have. */
  readonly generation: string
  /** What was there when the plan was made; a plan is stale as soon as any of it has moved. */
  readonly basis: Basis
  readonly files: readonly FileChange[]
  readonly changes: readonly Change[]
  /** What somebody changed in the process by hand, and what becomes of it. */
  readonly drift?: readonly Drift[]
}

/** Whether a plan asks for nothing at all. */
export function isEmptyPlan({ changes, files }: Plan): boolean {
  return changes.length === 0 && files.every((file) => file.action === 'keep')
}

/** What is in the process neither as it was applied nor as an apply left it unfinished. */
export interface Drift {
  readonly kind: DriftKind
  readonly subject: Subject
  /** `server web/app01: drained by hand`. */
  readonly summary: string
  /** `reset`: a change of the plan puts it back. */
  readonly policy: 'keep' | 'reset'
  /** What makes it so again in a worker that a reload starts; absent where nothing does. */
  readonly again?: readonly RuntimeStep[]
}

/** What a target asks of the planner. */
export interface PlanPreferences {
  /** How long a server that goes may keep its connections. */
  readonly drainLimitMs?: number
  /** What becomes of weights, states and addresses that somebody set by hand. */
  readonly drift?: Drift['policy']
  /** Whether whole backends may be made while HAProxy runs, where it can (3.4). */
  readonly liveBackends?: boolean
}

export interface Basis {
  /** SHA-256 of each file, `null` where there was none. */
  readonly files: Readonly<Record<string, string | null>>
  readonly process?: {
    readonly pid: number
    readonly generation: string | null
    /** `2.6`; absent in plans that an older haproxyctl saved. */
    readonly version?: string
    /** SHA-256 over the servers' addresses, weights and administrative states. */
    readonly servers: string
    /** SHA-256 over the states and limits of frontends and the limits of the process, where they were asked. */
    readonly limits?: string
  }
  /** The commit that a git target stood at. */
  readonly commit?: string
}

export interface FileChange {
  /** Name within the target, as in `haproxy.cfg`. */
  readonly name: string
  readonly action: 'create' | 'replace' | 'delete' | 'keep'
  /** Absent where there is no file. */
  readonly before?: string
  readonly after?: string
}

export interface Change {
  readonly class: ChangeClass
  readonly action: 'add' | 'remove' | 'change'
  /** What kind of thing changes: `server-weight`, `server`, `bind`, `global-line` … (`facts/runtime/changes.json`). */
  readonly kind: ChangeKind
  readonly subject: Subject
  /** One line for people: `server web/app01: weight 100 → 50`. */
  readonly summary: string
  /** Why it is in this class. */
  readonly reason: Reason
  /** What was there; absent where there was nothing, or nobody knows. */
  readonly before?: ChangeValue
  /** What is there then; absent where there is nothing. */
  readonly after?: ChangeValue
  /** What to do over the socket, in order; empty for `reload` and `restart`. */
  readonly steps: readonly RuntimeStep[]
  /** What to send when a step was refused, so that nothing is left half done in the process. */
  readonly undo?: readonly RuntimeStep[]
  readonly origin?: Origin
}

/** A text where one value changes, as in `100`; a list where lines of a file do, of those only that differ. */
export type ChangeValue = string | readonly string[]

/** Whether a new worker has to be started for it. */
export function needsReload(change: Pick<Change, 'class'>): boolean {
  return change.class === 'reload' || change.class === 'restart'
}

export interface Subject {
  /** `backend web`, `global`. */
  readonly section: string
  readonly server?: string
  readonly file?: string
}

/** What a target holds at this moment. */
export interface Current {
  readonly files: readonly CurrentFile[]
  /** Absent where the target has no process; `undefined` state is never "it runs nothing". */
  readonly process?: ProcessState
  /** Why the process could not be asked, where the target has one that does not answer. */
  readonly processError?: string
  /** Why it is known that no process runs, where the target could have one. */
  readonly processAbsence?: string
  /** Where none runs, an apply starts one. */
  readonly startsProcess?: boolean
  /** Its absence is an error: the project says so, or one was seen before. */
  readonly isProcessMissed?: boolean
  /** Why a process that is reloaded cannot be looked at, where the target has one. */
  readonly processUnseen?: string
  readonly commit?: string
  /** Commits that an earlier apply could not push. */
  readonly unpushed?: { readonly remote: string; readonly branch: string; readonly commits: number }
  /** A reload that an earlier apply could not do. */
  readonly owedReload?: { readonly generation: string; readonly reason: string }
  /** The configuration that was applied last, by the state folder; only where the file is gone or was edited. */
  readonly lastText?: string
  /** The folder where the text of a configuration is kept that an apply replaces. */
  readonly keepsIn?: string
  /** The last apply that was seen to end well; milliseconds since the epoch. */
  readonly lastApply?: { readonly generation: string; readonly atMs: number }
}

export interface CurrentFile {
  readonly name: string
  /** Where it is, for people. */
  readonly path: string
  /** Absent where there is no file. */
  readonly text?: string
  /** False for a file that haproxyctl did not write (it bears no stamp). */
  readonly isOwned: boolean
}

export interface ProcessState {
  readonly pid: number
  readonly version: Version
  readonly capabilities: Capabilities
  /** What `show env` says: the generation that the worker was started with. */
  readonly generation?: string
  /**
   * The generation that its live state was brought to over the socket. The target remembers it by pid and
   * start: the process could tell it only by `set var`, which HAProxy allows as an experiment and is tainted by.
   */
  readonly liveGeneration?: string
  /** The configuration text that it was started with, where that is known for certain. */
  readonly text?: string
  /** The text that its live state was brought to, where that is another one, and known for certain. */
  readonly liveText?: string
  /**
   * Sections with servers that an apply went to bring to it before the file had them, and was not seen to end;
   * any part of them may have reached it.
   */
  readonly aheadText?: string
  /** Seconds since the epoch; with the pid it names one run of a worker. */
  readonly startedAtSec?: number
  /** What it calls its host: `node` of its configuration, or the host's name. */
  readonly node?: string
  /** The addresses that it listens on for commands, by its own word; absent where it was not asked. */
  readonly ownSockets?: readonly string[]
  /** The highest value that `set maxconn global` takes. */
  readonly hardMaxconn?: number
  readonly servers: readonly RunningServer[]
  /** Absent where it was not asked; one that is disabled by the configuration is not in it. */
  readonly frontends?: readonly RunningFrontend[]
  readonly limits?: RunningLimits
  /** Maps and ACL files that it has loaded; absent where it was not asked. */
  readonly entryFiles?: readonly RunningEntries[]
  /** Where it can make and delete them while it runs: those that it has. */
  readonly backends?: readonly string[]
  /** Workers of earlier reloads that still serve their last connections. */
  readonly oldWorkers: number
  /** Addresses that did not lead to it although they should, each in a sentence; absent where all did. */
  readonly unanswered?: readonly string[]
}

export interface Capabilities {
  readonly level: 'user' | 'operator' | 'admin'
  /** The commands that the process itself offers, without their arguments, sorted: `add server`, `set server` … */
  readonly commands: readonly string[]
}

/** What `show stat` says of a frontend, or of a listen's front. */
export interface RunningFrontend {
  readonly name: string
  /** `stopped` is for good; `paused` can be ended. */
  readonly state: 'open' | 'paused' | 'stopped'
  readonly maxconn: number
}

/** What `show info` says of limits that commands can set; 0 is no limit. */
export interface RunningLimits {
  readonly maxconn?: number
  /** By the word that `set rate-limit` has for it, in its unit. */
  readonly rates: Readonly<Record<string, number>>
}

/** A map or ACL file as the process holds it. */
export interface RunningEntries {
  readonly what: 'map' | 'acl'
  readonly path: string
  readonly count: number
  /** Its lines, when they were asked for, in no order that means anything. */
  readonly entries?: readonly string[]
  /** What lies on disk now, by the target's word. */
  readonly text?: string
}

/** One line of `show servers state` (management guide 9.3). */
export interface RunningServer {
  readonly backend: string
  readonly name: string
  readonly id: number
  readonly address: string
  readonly port: number
  readonly fqdn?: string
  readonly weight: number
  readonly initialWeight: number
  /** Bits of `srv_admin_state`, which `admin-state.ts` reads. */
  readonly adminState: number
  readonly operationalState: number
  /** Bits of `srv_check_state`: 2 configured, 4 enabled. */
  readonly checkState?: number
  /** The same for the agent. */
  readonly agentState?: number
  readonly checkAddress?: string
  readonly checkPort?: number
  readonly agentAddress?: string
  readonly agentPort?: number
  /** Only when everything was asked for; 0 is no limit. */
  readonly maxconn?: number
}
