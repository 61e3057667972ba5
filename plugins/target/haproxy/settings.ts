import { isAbsolute, join, resolve } from 'node:path'
import type { PluginContext } from 'haproxyctl/plugin'
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
  readonly mayReloadOnRefusal: boolean
}

export interface ReloadSettings extends Omit<ReloadOptions, 'timeout' | 'resend' | 'interval'> {
  readonly timeoutMs: number
  readonly resendMs: number
  readonly intervalMs: number
}

export function readSettings(options: HaproxyTargetOptions, context: PluginContext): Settings {
  function path(text: string): string {
    return resolve(context.root, text)
  }
  const { files, master, sockets = [] } = options
  return {
    name: context.name,
    configPath: path(options.config),
    filesFolder: files === undefined ? undefined : path(files),
    sockets: [sockets].flat().map((address) => socketAddress(address, context.root)),
    master: master === undefined ? undefined : socketAddress(master, context.root),
    binary: options.binary ?? context.haproxy.binary,
    reload: readReload(options, context.root),
    stateFolder: stateFolderOf(options, context),
    backups: options.backups ?? 5,
    inPlace: options.inPlace ?? false,
    adopt: options.adopt ?? context.mayAdopt ?? false,
    drainMs: milliseconds(options.drain ?? '30s'),
    drift: options.drift ?? 'keep',
    mayReloadOnRefusal: options.onRefusal !== 'fail',
  }
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
  const { timeout = '30s', resend = '3s', interval = '0s', pidFile, ...rest } = given
  return {
    ...rest,
    ...(pidFile !== undefined && { pidFile: resolve(root, pidFile) }),
    timeoutMs: milliseconds(timeout),
    resendMs: milliseconds(resend),
    intervalMs: milliseconds(interval),
  }
}

/** `host:port` stays; everything else is a path. */
function socketAddress(text: string, root: string): string {
  const address = text.replace(/^unix@/, '')
  if (isAbsolute(address)) return address
  return /:\d+$/.test(address) ? address : resolve(root, address)
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** The schema has let only durations through. */
function milliseconds(duration: string): number {
  const [, number, unit] = /^([\d.]+)(ms|s|m|h|d)$/.exec(duration) ?? []
  return Number(number) * (units[toUnit(unit)] ?? Number.NaN)
}

function toUnit(text: string | undefined): keyof typeof units {
  return text === 'ms' || text === 'm' || text === 'h' || text === 'd' ? text : 's'
}
