import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A HAProxy that tests can start: `execFile(file, [...args, '-c', '-f', path])`. */
export interface HaproxyBinary {
  /** `2.6` */
  readonly version: string
  readonly file: string
  /** What goes before HAProxy's own arguments. */
  readonly args: readonly string[]
}

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))

/** Those that are here: the one in PATH, and those that `bin/test` unpacked from other suites. */
export function haproxyBinaries(): readonly HaproxyBinary[] {
  const found: HaproxyBinary[] = []
  const candidates = [
    { file: 'haproxy', args: [] },
    ...['3.0', '3.2'].map((version) => unpacked(version)),
  ]
  for (const { file, args } of candidates) {
    const version = versionOf(file, args)
    if (version !== undefined && !found.some((each) => each.version === version)) {
      found.push({ version, file, args })
    }
  }
  return found
}

/** A wrapper script set by HAPROXYCTL_HAPROXY_3_0, or the folder that `bin/test` unpacked. */
function unpacked(version: string): { file: string; args: string[] } {
  const own = process.env[`HAPROXYCTL_HAPROXY_${version.replace('.', '_')}`]
  if (own !== undefined) return { file: own, args: [] }
  return { file: `${cache}haproxy-${version}/run`, args: ['usr/sbin/haproxy'] }
}

function versionOf(file: string, args: readonly string[]): string | undefined {
  if (file.includes('/') && !existsSync(file)) return undefined
  try {
    const text = execFileSync(file, [...args, '-v'], { encoding: 'utf8', stdio: 'pipe' })
    return /version (\d+\.\d+)/.exec(text)?.[1]
  } catch {
    return undefined
  }
}
