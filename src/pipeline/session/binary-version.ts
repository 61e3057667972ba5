import { parseVersion, UnavailableError, type Version } from '../../model/index.ts'
import type { World } from './world.ts'

type Asked = Pick<World, 'processes' | 'versionMemory'>

/** The version of the binary, or `undefined` where there is none. A program that hangs holds nobody up who is stopped. */
export async function readBinaryVersion(
  binary: string,
  { processes, versionMemory }: Asked,
  signal?: AbortSignal,
): Promise<Version | undefined> {
  const known = parseVersion(versionMemory.recall(binary) ?? '')
  if (known !== undefined) return known
  try {
    const { stdout } = await processes.run(binary, ['-v'], {
      timeoutMs: 10_000,
      isBrief: true,
      ...(signal && { signal }),
    })
    const [answer = ''] = stdout.split('\n', 1)
    const version = parseVersion(answer)
    if (version !== undefined) versionMemory.keep(binary, answer)
    return version
  } catch (error) {
    if (error instanceof UnavailableError) return undefined
    throw error
  }
}

/** The same, asked when it is wanted for the first time. */
export function binaryVersionOnce(
  ...asking: Parameters<typeof readBinaryVersion>
): () => Promise<Version | undefined> {
  let asked: Promise<Version | undefined> | undefined
  return () => (asked ??= readBinaryVersion(...asking))
}
