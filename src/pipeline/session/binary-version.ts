import { parseVersion, UnavailableError, type Processes, type Version } from '../../model/index.ts'

/** The version of the binary, or `undefined` where there is none. A program that hangs holds nobody up who is stopped. */
export async function readBinaryVersion(
  binary: string,
  processes: Processes,
  signal?: AbortSignal,
): Promise<Version | undefined> {
  try {
    const { stdout } = await processes.run(binary, ['-v'], {
      timeoutMs: 10_000,
      isBrief: true,
      ...(signal && { signal }),
    })
    return parseVersion(stdout.split('\n', 1)[0] ?? '')
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
