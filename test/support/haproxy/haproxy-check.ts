import { execFile } from 'node:child_process'
import { parseVersion } from '../../../src/model/index.ts'
import type { ConditionFacts } from '../../../src/text/conditions/condition-predicates.ts'
import type { HaproxyBinary } from './haproxy-binaries.ts'
import { scratch } from '../scratch.ts'

/** All the environment that HAProxy is checked in, but for its PATH. */
const checkEnv = { A: 'x', B: 'y z', EMPTY: '' }

/** What `haproxy -c` prints about files with these texts. */
export async function checkTexts(binary: HaproxyBinary, ...texts: string[]): Promise<string> {
  await using folder = await scratch()
  const files: string[] = []
  for (const [index, text] of texts.entries())
    files.push('-f', await folder.write(`${index}.cfg`, text))
  const env = { PATH: process.env['PATH'], ...checkEnv }
  return await new Promise((resolve) => {
    execFile(binary.file, ['-c', ...files], { env, timeout: 120_000 }, (_, out, err) => {
      resolve(out + err)
    })
  })
}

/** What is known of a HAProxy that is checked. */
export function factsOf(binary: HaproxyBinary): ConditionFacts {
  const version = parseVersion(binary.version)
  return { env: checkEnv, ...(version === undefined ? {} : { version }) }
}
