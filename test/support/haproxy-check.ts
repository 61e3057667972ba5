import { execFile } from 'node:child_process'
import type { HaproxyBinary } from './haproxy-binaries.ts'
import { scratch } from './scratch.ts'

/** All the environment that HAProxy is checked in, but for its PATH. */
export const checkEnv = { A: 'x', B: 'y z', EMPTY: '' }

/** What `haproxy -c` prints about files with these texts. */
export async function checkTexts(binary: HaproxyBinary, ...texts: string[]): Promise<string> {
  await using folder = await scratch()
  const files: string[] = []
  for (const [index, text] of texts.entries())
    files.push('-f', await folder.write(`${index}.cfg`, text))
  const env = { PATH: process.env['PATH'], ...checkEnv }
  return await new Promise((resolve) => {
    execFile(
      binary.file,
      [...binary.args, '-c', ...files],
      { env, timeout: 20_000 },
      (_, out, err) => {
        resolve(out + err)
      },
    )
  })
}
