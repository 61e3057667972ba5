import { join, resolve } from 'node:path'
import { parseDuration, type PluginContext, parseAddressText } from 'haproxyctl/plugin'
import type { HaproxyTargetOptions, ReloadOptions } from './options.ts'

/** The options with every default in its place, every path absolute, every duration in milliseconds. */
export interface Settings {
  readonly name: string
  readonly configPath: string
  readonly filesFolder: string | undefined
  readonly sockets: readonly string[]
  readonly master: string | undefined
  readonly binary: string
  readonly reload: ReloadSettings | undefined
  readonly stateFolder: string
  readonly backups: number
  readonly inPlace: boolean
  readonly adopt: boolean
  readonly drainMs: number
  readonly drift: 'keep' | 'reset'
  readonly liveBackends: boolean
  readonly mayReloadOnRefusal: boolean
  /** Whether it is an error that no process runs; where nothing is said, one that was seen before has to. */
  readonly requiresProcess: boolean | undefined
}

export interface ReloadSettings extends Pick<
  ReloadOptions,
  'by' | 'pid' | 'unit' | 'command' | 'arguments' | 'start'
> {
  readonly pidFile?: string
  /** No reload while more than this many old workers live. */
  readonly oldWorkers?: number
  readonly timeoutMs: number
  readonly resendMs: number
  readonly intervalMs: number
  /** What may be added to that. */
  readonly jitterMs: number
}

export function readSettings(options: HaproxyTargetOptions, context: PluginContext): Settings {
  function path(text: string): string {
    return resolve(context.root, text)
  }
  const { files } = options
  const master =
    options.master === undefined ? undefined : socketAddress(options.master, context.root)
  return {
    name: context.name,
    configPath: path(options.config),
    filesFolder: files === undefined ? undefined : path(files),
    sockets: socketsOf(options, master, context.root),
    master,
    binary: options.binary ?? context.haproxy.binary,
    reload: readReload(options, context.root),
    stateFolder: stateFolderOf(options, context),
    backups: options.backups ?? 5,
    inPlace: options['in-place'] ?? false,
    adopt: options.adopt ?? context.mayAdopt ?? false,
    drainMs: milliseconds(options.drain ?? '30s'),
    drift: options.drift ?? 'keep',
    liveBackends: options['live-backends'] ?? false,
    requiresProcess: options['require-process'],
    mayReloadOnRefusal: options['on-refusal'] !== 'fail',
  }
}

/** The master leads to its worker too: slower, and as well. */
function socketsOf(
  { sockets = [] }: HaproxyTargetOptions,
  master: string | undefined,
  root: string,
): readonly string[] {
  const named = [sockets].flat().map((address) => socketAddress(address, root))
  return named.length === 0 && master !== undefined ? [`master@${master}`] : named
}

/** A folder of the user's choice may be shared by several targets; the one we are given is ours alone. */
function stateFolderOf({ state }: HaproxyTargetOptions, context: PluginContext): string {
  return state === undefined
    ? context.stateFolder
    : join(resolve(context.root, state), context.name)
}

function readReload(options: HaproxyTargetOptions, root: string): ReloadSettings | undefined {
  const given =
    options.reload ?? (options.master === undefined ? undefined : { by: 'master' as const })
  if (given === undefined) return undefined
  const { timeout = '30s', resend = '3s', interval = '0s', jitter = '0s', ...rest } = given
  const { 'pid-file': pidFile, 'old-workers': oldWorkers, ...known } = rest
  return {
    ...known,
    ...(oldWorkers !== undefined && { oldWorkers }),
    ...(pidFile !== undefined && { pidFile: resolve(root, pidFile) }),
    timeoutMs: milliseconds(timeout),
    resendMs: milliseconds(resend),
    intervalMs: milliseconds(interval),
    jitterMs: milliseconds(jitter),
  }
}

/** `host:port` and names without a file stay; everything else is a path. */
function socketAddress(text: string, root: string): string {
  const { kind, prefix, host, port } = parseAddressText(text)
  const isPath = kind === 'local' ? ['', 'unix@'].includes(prefix) : !/^\d+$/.test(port ?? '')
  return isPath ? resolve(root, kind === 'local' ? host : text) : text
}

/** The schema has seen to it that it is one. */
function milliseconds(duration: string): number {
  return parseDuration(duration) ?? Number.NaN
}
