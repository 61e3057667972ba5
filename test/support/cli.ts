import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../src/system/package-root.ts'
import { program } from './program.ts'

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** A program and its arguments that starts the rest of the line: `setpriv …`, `unshare …`. */
  readonly through?: readonly string[]
}

/** Runs the built haproxyctl as a user would, in a clean environment. */
export function haproxyctl(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const { cwd, env, input, through = [] } = options
  const [file = '', ...rest] = [...through, process.execPath, program, ...args]
  const child = spawn(file, rest, {
    cwd,
    env: {
      PATH: `${process.env['PATH']}:/usr/sbin`,
      HOME: cwd,
      HAPROXYCTL_STATE: `${cwd}/.state`,
      // What is kept compiled is none of what a test looks at.
      XDG_CACHE_HOME: join(packageRoot(), '.cache/compiled'),
      ...env,
    },
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => stdout.push(data))
  child.stderr.on('data', (data: Buffer) => stderr.push(data))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    )
  })
}
