import { execFile } from 'node:child_process'
import { scratch } from '../scratch.ts'
import type { HaproxyBinary } from './haproxy-binaries.ts'

/** Lines of alerts that `haproxy -c` gives about a text of examples. */
export async function alertLines(binary: HaproxyBinary, text: string): Promise<Set<number>> {
  await using folder = await scratch()
  const path = await folder.write('examples.cfg', text)
  const output = await new Promise<string>((resolve) => {
    execFile(
      binary.file,
      ['-c', '-f', path],
      // An acme section leaves a key in the folder that it is run in.
      { timeout: 120_000, cwd: folder.path },
      (_, out, err) => {
        resolve(out + err)
      },
    )
  })
  const alerts = output.matchAll(/^\[ALERT\].*?\[[^\]\s]*examples\.cfg:(\d+)\]/gm)
  return new Set([...alerts].map((match) => Number(match[1])))
}

/** Rows that ask for what a machine or a build may lack. */
export const needsMore =
  /^(?:program|wurfl|51degrees|deviceatlas|ssl-engine|ssl-provider|user$|group$|namespace|quic|tune\.quic|unix-bind|debug\.counters|tune\.ssl\.capture|tune\.ssl\.ocsp|ssl$|check-ssl)/
