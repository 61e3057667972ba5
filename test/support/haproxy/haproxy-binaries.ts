import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/system/package-root.ts'

/** A HAProxy that tests can start, with or without a master: `execFile(file, ['-c', '-f', path])`. */
export interface HaproxyBinary {
  /** `2.6` */
  readonly version: string
  readonly file: string
}

const cache = join(packageRoot(), '.cache')

/** Those that are here: the one in PATH, and those that `bin/test` unpacked from other suites. */
export function haproxyBinaries(): readonly HaproxyBinary[] {
  const found: HaproxyBinary[] = []
  for (const file of ['haproxy', ...['3.0', '3.2', '3.4'].map(unpacked)]) {
    const version = versionOf(file)
    if (version !== undefined && !found.some((each) => each.version === version)) {
      found.push({ version, file })
    }
  }
  return found
}

/** One that has neither `add server` nor `del server`: 2.2, older than those that haproxyctl is made for. */
export function oldHaproxy(): HaproxyBinary | undefined {
  const file = unpacked('2.2')
  const version = versionOf(file)
  return version === undefined ? undefined : { version, file }
}

/** What HAPROXYCTL_HAPROXY_3_0 names, or what `bin/test` unpacked. */
function unpacked(version: string): string {
  const own = process.env[`HAPROXYCTL_HAPROXY_${version.replace('.', '_')}`]
  return own ?? `${cache}/haproxy-${version}/haproxy`
}

function versionOf(file: string): string | undefined {
  if (file.includes('/') && !existsSync(file)) return undefined
  try {
    const text = execFileSync(file, ['-v'], { encoding: 'utf8', stdio: 'pipe' })
    return /version (\d+\.\d+)/.exec(text)?.[1]
  } catch {
    return undefined
  }
}
