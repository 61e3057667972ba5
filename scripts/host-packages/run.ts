import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs a program to its end; gives what it printed. */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', ...options.env }
  const { stdout } = await promisify(execFile)(program, args, {
    ...options,
    env,
    maxBuffer: 1 << 26,
  })
  return stdout
}
