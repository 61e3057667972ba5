import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { daemonEnv, ourProgram, startDaemon, type Daemon } from '../daemon.ts'

/** `haproxyctl watch`, and other commands on the same project. */
export interface Watcher extends Omit<Daemon, 'pid'> {
  /** The end of what it has told. */
  log(): Promise<string>
  run(...args: readonly string[]): Promise<CommandEnd>
}

export interface CommandEnd {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function startWatcher(folder: string, state: string): Watcher {
  const logPath = join(folder, 'watch.log')
  const log = openSync(logPath, 'a')
  const place = { cwd: folder, state, output: log }
  const watch = startDaemon([ourProgram, 'watch', '--follow', '--interval', '10s'], place)
  return {
    signal: watch.signal,
    restart: watch.restart,
    stop: watch.stop,
    get isRunning() {
      return watch.isRunning
    },
    get use() {
      return watch.use
    },
    log: async () => (await readFile(logPath, 'utf8')).slice(-4_000),
    async run(...args) {
      const command = spawn(process.execPath, [ourProgram, ...args], {
        cwd: folder,
        env: daemonEnv(place),
      })
      let [stdout, stderr] = ['', '']
      command.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
      command.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
      await once(command, 'close')
      return { code: command.exitCode, stdout, stderr }
    },
    async [Symbol.asyncDispose]() {
      await watch[Symbol.asyncDispose]()
      closeSync(log)
    },
  }
}
