import type { Change, RunningServer } from './plan/plan.ts'

/** The doors to the world that stages and plugins are given; `src/system` has the real ones, tests their own. */

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Milliseconds since some moment: for how long something takes or may take. No step of the clock on the wall moves it. */
  monotonic(): number
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/**
 * Lines on standard error; `debug` only with `--verbose`. Secrets are masked behind it. What a line is about is named
 * in its message for people, and again in its fields for programs.
 */
export interface Log {
  debug(message: string, about?: LogFields): void
  info(message: string, about?: LogFields): void
  warn(message: string, about?: LogFields): void
}

/** What a line of the log is about: `source`, `service`, `target`, `instance` and others. */
export type LogFields = Readonly<Record<string, string | number | boolean>>

export interface Processes {
  /** Runs a program without a shell; resolves whatever its exit code; throws UnavailableError when it cannot start. */
  run(file: string, args: readonly string[], options?: RunOptions): Promise<RunResult>
  /** The same for one whose output is read while it runs. */
  start(file: string, args: readonly string[], options?: StartOptions): Promise<RunningProcess>
  /** Sends a signal, as in `SIGUSR2`; throws UnavailableError when there is no such process, or no right to. */
  signal(pid: number, name: string): Promise<void>
  isAlive(pid: number): boolean
}

export interface StartOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Disposing it ends it and what it has started, and waits for that. */
export interface RunningProcess extends AsyncDisposable {
  /** Read once; ends when nobody has the output open any more. */
  readonly output: AsyncIterable<Uint8Array>
  /** How it ended: the code or signal, and the end of what it wrote to standard error. */
  readonly ended: Promise<ProcessEnd>
}

export interface ProcessEnd {
  /** `undefined` when a signal ended it. */
  readonly exitCode: number | undefined
  readonly stderr: string
}

export interface RunOptions extends StartOptions {
  readonly input?: string
  /** Throws UnavailableError when it is not done by then. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /**
   * Whether it is killed, with all that it has started, when it is aborted or takes too long: for programs that nobody
   * has looked at. They get no input.
   */
  readonly endsGroup?: boolean
  /** For a question that is answered at once: it is killed in place of asked to end, and gets no input. */
  readonly isBrief?: boolean
}

export interface RunResult {
  /** `undefined` when a signal ended it. */
  readonly exitCode: number | undefined
  readonly stdout: string
  readonly stderr: string
}

export interface Files {
  /** The bytes, or `undefined` where there is no such file; throws UnavailableError when it is too large. */
  read(path: string, options?: ReadFileOptions): Promise<Uint8Array | undefined>
  /** Puts `data` in place of `path` in one step: written beside it, synced, renamed; owner and mode kept. */
  replace(path: string, data: Uint8Array | string, options?: ReplaceOptions): Promise<void>
  /** The same in two steps: the candidate lies beside the real file until it is committed or disposed. */
  stage(path: string, data: Uint8Array | string, options?: ReplaceOptions): Promise<StagedFile>
  /** No error when there is no such file. */
  remove(path: string, options?: PlaceOptions): Promise<void>
  /** Names in a folder, sorted by code unit; `undefined` where there is no folder of that name. */
  list(folder: string, options?: PlaceOptions): Promise<readonly string[] | undefined>
  /** Holds the lock on what `path` names until disposed; throws a Failure of kind `locked` when another process has it. */
  lock(path: string, signal?: AbortSignal): Promise<AsyncDisposable>
}

/** A candidate: disposing it without `commit` removes it and leaves the real file as it was. */
export interface StagedFile extends AsyncDisposable {
  /** Where the candidate can be read. */
  readonly path: string
  commit(): Promise<void>
}

export interface PlaceOptions {
  /** A folder that it really has to lie in, wherever symbolic links on the way lead; it is read only if it is a plain file. */
  readonly within?: string
}

export interface ReadFileOptions extends PlaceOptions {
  /** 256 MiB where it is absent. */
  readonly maxBytes?: number
}

export interface ReplaceOptions extends PlaceOptions {
  /** For a file that is new. */
  readonly mode?: number
  /** Writes into the existing file instead of renaming over it: for bind mounts. */
  readonly inPlace?: boolean
  /** Makes the folders above the file where they are missing. */
  readonly makeFolders?: boolean
  /** It is on the disk for certain once it is committed, and not already as a candidate. */
  readonly syncsAtCommit?: boolean
  /** Not waited for until it is on the disk: for what is worth nothing once the machine has stopped. */
  readonly mayBeLost?: boolean
  /** After a power cut it is what it was before or what it is now, and never half of it: for what is only told or looked up. */
  readonly mayBeOlder?: boolean
  /** For folders that are made; they are closed to everybody but their owner where it is absent. */
  readonly folderMode?: number
}

/** Finds working copies of git. */
export interface Git {
  /** The working copy that `folder` lies in; throws UnavailableError when there is no git, or no working copy. */
  open(folder: string, signal?: AbortSignal): Promise<WorkingCopy>
}

/** One working copy; paths are relative to its root, with `/`. */
export interface WorkingCopy {
  /** Absolute, symbolic links resolved. */
  readonly root: string
  state(signal?: AbortSignal): Promise<WorkingCopyState>
  /** The text of a path in the last commit, or `undefined` where it has none. */
  show(path: string, signal?: AbortSignal): Promise<string | undefined>
  /** Commits these paths as they lie in the folder, and nothing else, staged or not; gives the commit's id. */
  commit(commit: NewCommit, signal?: AbortSignal): Promise<string>
  /** The path of a file, symbolic links followed; `undefined` for one that lies elsewhere. */
  pathOf(file: string): Promise<string | undefined>
  /** Where the next commit goes; throws a Failure where there is no branch that takes one. */
  base(signal?: AbortSignal): Promise<TextsBase>
  /** The text of a path in a commit, or `undefined` where it has none. */
  committed(commit: string, path: string, signal?: AbortSignal): Promise<CommittedText | undefined>
  /** Commits texts as they are given, whatever lies in the folder; throws a Failure of kind `locked` where the branch has moved. */
  commitTexts(commit: NewTexts, signal?: AbortSignal): Promise<string>
  /** Tags whose names begin with `prefix`, with their commits. */
  tags(prefix: string, signal?: AbortSignal): Promise<readonly CommitTag[]>
  /** Throws a Failure of kind `locked` where there is such a tag already. */
  tag(name: string, commit: string, signal?: AbortSignal): Promise<void>
  /** Throws a Failure of kind `locked` where a git that was killed since `sinceMs` left a lock that cannot be removed. */
  removeOrphanedLock(sinceMs: number, signal?: AbortSignal): Promise<void>
  /** The rule by which git ignores a path that it does not know, as in `.gitignore:3:*.cfg`. */
  ignoredBy(path: string, signal?: AbortSignal): Promise<string | undefined>
  /** How many commits of HEAD the branch of that remote does not have, by what was last fetched or pushed. */
  unpushed(remote: string, branch: string, signal?: AbortSignal): Promise<number>
  push(remote: string, branch: string, signal?: AbortSignal): Promise<void>
}

export interface WorkingCopyState {
  /** Absent on a branch without commits. */
  readonly commit?: string
  /** Absent when HEAD is detached. */
  readonly branch?: string
  /** What git is in the middle of: `merge`, `rebase`, `cherry-pick`, `revert`, `bisect`. */
  readonly operation?: string
}

export interface NewCommit {
  readonly paths: readonly string[]
  readonly message: string
  /** `Name <mail>`; git's own setting where absent. */
  readonly author?: string
}

export interface TextsBase {
  readonly commit: string
  /** In full, as in `refs/heads/main`. */
  readonly branch: string
  /** As git has it now, `Name <mail> 1700000000 +0100`; absent where nobody has told git who commits. */
  readonly committer?: string
}

export interface CommitTag {
  readonly name: string
  readonly commit: string
  /** When the commit was made. */
  readonly atMs: number
}

export interface CommittedText {
  readonly text: string
  /** As git has it, as in `100644`. */
  readonly mode: string
}

export interface NewTexts {
  readonly base: TextsBase
  readonly texts: readonly (CommittedText & { readonly path: string })[]
  readonly message: string
  /** `Name <mail>`. */
  readonly author: string
}

/** One command of HAProxy's command line. */
export interface RuntimeCommand {
  /** One line, without `<<`. */
  readonly text: string
  /** Sent after ` <<`; blank lines are left out, because one would end it. */
  readonly payload?: string
  /** For people and records, where the text holds a secret. */
  readonly shown?: string
  /** What it is answered by when it was done, where that is not silence. */
  readonly success?: RegExp
  /** It asks and changes nothing: whatever it is answered is an answer. */
  readonly isQuestion?: boolean
}

/** One reply of HAProxy's command line, matched to its command. */
export interface Reply {
  /** As it is shown to people. */
  readonly command: string
  /** Without the severity and the blanks around it. */
  readonly text: string
  /** Refused, or not known to have been done. */
  readonly isError: boolean
  /** The connection ended before the reply came: whether it was done is not known. */
  readonly isUnanswered?: boolean
}

/**
 * Opens HAProxy's sockets: `/run/haproxy.sock`, `127.0.0.1:9999`, or `master@/run/master.sock` for the
 * worker behind a master's socket (slower: a connection for each command).
 */
export interface RuntimeConnector {
  open(address: string, signal?: AbortSignal): Promise<RuntimeConnection>
  /** Tells the master (`/run/master.sock`, with or without `master@`) to reload, and what it says to that. */
  reload(address: string, signal?: AbortSignal): Promise<ReloadAnswer>
  /** What the master itself answers to one command, as in `show proc`. */
  askMaster(address: string, command: string, signal?: AbortSignal): Promise<string>
}

export interface ReloadAnswer {
  /** Absent where the master does not say (2.6 and older): only the generation of the new worker proves it. */
  readonly isLoaded?: boolean
  /** What HAProxy printed while it loaded, where the master tells. */
  readonly log: string
}

/** What a process says of some of its backends, and which one it is. */
export interface PartialState {
  readonly pid: number
  readonly startedAtSec?: number
  /** A reload has put another worker in its place. */
  readonly isStopping: boolean
  readonly servers: readonly RunningServer[]
}

/** What became of one change of a plan. */
export interface ChangeResult {
  readonly change: Change
  /** `unknown`: the connection ended before HAProxy answered. `busy`: connections did not end in time. */
  readonly outcome: 'done' | 'refused' | 'unknown' | 'busy'
  readonly replies: readonly Reply[]
  /** HAProxy's words, or ours, for what did not work. */
  readonly detail?: string
  readonly tookMs: number
}

export interface RuntimeConnection extends AsyncDisposable {
  /**
   * Sends all in as few writes as possible and gives one reply for each, in the order of the commands.
   * For commands that change something; what dumps data is asked with `ask`. A text alone is taken for one
   * that is answered by silence.
   */
  send(
    commands: readonly (string | RuntimeCommand)[],
    signal?: AbortSignal,
  ): Promise<readonly Reply[]>
  /**
   * Asks several things at once and gives the answers in order, all of one worker where it is asked directly.
   * Only for what HAProxy makes up itself: entries that clients had a hand in are asked with `ask`. Throws
   * UnavailableError where one is not answered.
   */
  askAll(commands: readonly string[], signal?: AbortSignal): Promise<readonly Reply[]>
  /** The servers of these backends alone. */
  look(backends: readonly string[], signal?: AbortSignal): Promise<PartialState>
  /** One command with an answer of any size and content, on a connection of its own. */
  ask(command: string, signal?: AbortSignal): Promise<Reply>
  /**
   * Does the steps of the changes, all of them together where they do not wait for one another.
   * A change that fails does not hold up the others; one result for each, in their order.
   */
  run(changes: readonly Change[], signal?: AbortSignal): Promise<readonly ChangeResult[]>
}
