import { spawn, type SpawnOptions } from 'node:child_process'
import { until } from './until.ts'

/** A server of a Debian package that a test has started. */
export interface Daemon extends AsyncDisposable {
  readonly log: () => string
}

/** Starts it and waits until it is ready; it ends with its test, and with whoever runs the test. */
export async function startDaemon(
  program: string,
  args: readonly string[],
  options: SpawnOptions & { readonly isReady: (log: string) => boolean | Promise<boolean> },
): Promise<Daemon> {
  const { isReady, ...more } = options
  const child = spawn(program, args, { ...more, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => (log = `${log}${bytes}`.slice(-20_000)))
  function kill(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  const ended = new Promise((resolve) => child.once('close', resolve))
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  const daemon: Daemon = {
    log: () => log,
    async [Symbol.asyncDispose]() {
      process.off('exit', kill)
      kill()
      await ended
    },
  }
  try {
    await until(`${program} is ready`, async () => hasEnded() || (await isReady(log)))
    if (hasEnded()) throw new Error('it ended')
  } catch (cause) {
    await daemon[Symbol.asyncDispose]()
    throw new Error(`${program} did not start: ${log}`, { cause })
  }
  return daemon
}
