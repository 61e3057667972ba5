import { execFileSync, spawn } from 'node:child_process'

export interface Load {
  readonly requests: number
  /** wrk's words for what failed; empty when nothing did. */
  readonly failures: readonly string[]
}

export interface RunningLoad extends AsyncDisposable {
  stop(): Promise<Load>
}

/** Requests on a loopback port until it is told to stop. */
export function startLoad(port: number, headers: readonly string[]): RunningLoad {
  const more = headers.flatMap((header) => ['-H', header])
  const args = ['-t1', '-c8', '-d300s', '--timeout', '5s', ...more, `http://127.0.0.1:${port}/`]
  const wrk = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let printed = ''
  wrk.stdout.on('data', (data: Buffer) => (printed += data.toString()))
  const ended = new Promise<string>((resolve) => wrk.once('close', () => resolve(printed)))
  async function stop(): Promise<Load> {
    wrk.kill('SIGINT')
    const report = await ended
    return {
      requests: Number(/(\d+) requests in/.exec(report)?.[1]),
      failures: report.split('\n').filter((line) => /Socket errors|Non-2xx/.test(line)),
    }
  }
  return {
    stop,
    async [Symbol.asyncDispose]() {
      await stop()
    },
  }
}

export function hasWrk(): boolean {
  try {
    execFileSync('wrk', ['-v'], { stdio: 'ignore' })
    return true
  } catch (error) {
    // `wrk -v` prints its version and ends with 1.
    return error instanceof Error && 'status' in error && error.status === 1
  }
}

/** The oldest with and without keep-alive; the others, which differ in what they do at a change, with it. */
export function loadCases<Binary>(
  binaries: readonly Binary[],
): { binary: Binary; how: string; headers: readonly string[] }[] {
  const cases = binaries.map((binary) => ({ binary, how: 'with keep-alive', headers: [] }))
  const [first] = binaries
  if (first === undefined) return cases
  return [...cases, { binary: first, how: 'without keep-alive', headers: ['Connection: close'] }]
}
