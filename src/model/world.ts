/** The doors to the world that stages and plugins are given; `src/system` has the real ones, tests their own. */

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Lines for people on standard error; `debug` only with `--verbose`. Secrets are masked behind it. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
}

export interface Processes {
  /** Runs a program without a shell; resolves whatever its exit code; throws UnavailableError when it cannot start. */
  run(file: string, args: readonly string[], options?: RunOptions): Promise<RunResult>
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface RunResult {
  /** `undefined` when a signal ended it. */
  readonly exitCode: number | undefined
  readonly stdout: string
  readonly stderr: string
}

export interface Files {
  /** The bytes, or `undefined` where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Puts `data` in place of `path` in one step: written beside it, synced, renamed; owner and mode kept. */
  replace(path: string, data: Uint8Array | string, options?: ReplaceOptions): Promise<void>
  remove(path: string): Promise<void>
  /** Holds the lock until disposed; throws a Failure of kind `locked` when another process has it. */
  lock(name: string, signal?: AbortSignal): Promise<AsyncDisposable>
}

export interface ReplaceOptions {
  /** For a file that is new. */
  readonly mode?: number
  /** Writes into the existing file instead of renaming over it: for bind mounts. */
  readonly inPlace?: boolean
}

/** One reply of HAProxy's command line, matched to its command. */
export interface Reply {
  readonly command: string
  readonly text: string
  readonly isError: boolean
}

/** Opens HAProxy's sockets: `/run/haproxy.sock`, `127.0.0.1:9999`. */
export interface RuntimeConnector {
  open(address: string, signal?: AbortSignal): Promise<RuntimeConnection>
}

export interface RuntimeConnection extends AsyncDisposable {
  /** Sends all in as few writes as HAProxy's buffer allows; replies come in the order of the commands. */
  send(commands: readonly string[], signal?: AbortSignal): Promise<readonly Reply[]>
}
