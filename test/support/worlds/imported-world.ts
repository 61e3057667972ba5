import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { haproxyctl } from '../cli.ts'
import type { Scratch } from '../scratch.ts'

/** A web server that may go and come back. */
export interface App extends AsyncDisposable {
  start(): Promise<void>
  stop(): Promise<void>
}

/** One that answers with its name. */
export async function startApp(name: string, port: number, host = '127.0.0.1'): Promise<App> {
  let server: Server | undefined
  const app = {
    async start() {
      server = createServer((_, reply) => reply.end(name))
      await new Promise<void>((resolve) => server?.listen(port, host, resolve))
    },
    async stop() {
      const ending = server
      server = undefined
      await new Promise((resolve) => (ending === undefined ? resolve(0) : ending.close(resolve)))
    },
    [Symbol.asyncDispose]: () => app.stop(),
  }
  await app.start()
  return app
}

export interface Endings extends AsyncDisposable {
  use<T extends AsyncDisposable>(each: T): T
  defer(end: () => Promise<void>): void
}

/** What is ended at the end, the last first. */
export function endings(): Endings {
  const all: AsyncDisposable[] = []
  return {
    use(each) {
      all.push(each)
      return each
    },
    defer: (end) => void all.push({ [Symbol.asyncDispose]: end }),
    async [Symbol.asyncDispose]() {
      for (const each of all.toReversed()) await each[Symbol.asyncDispose]()
    },
  }
}

export async function answer(port: number, path = '/'): Promise<string> {
  const headers = { connection: 'close' }
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text()
}

export async function served(port: number): Promise<string> {
  const names = new Set<string>()
  for (let count = 0; count < 12; count++) names.add(await answer(port))
  return [...names].sort().join()
}

/** HAProxy goes to the background when it is started; it is ours by its pid file. */
export async function endHaproxy(pidFile: string): Promise<void> {
  const pids = await readFile(pidFile, 'utf8').catch(() => '')
  for (const pid of pids.split(/\s+/).map(Number)) if (pid > 1) endProcess(pid)
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

export async function run(folder: Scratch, ...args: string[]): Promise<void> {
  const result = await haproxyctl(args, { cwd: folder.path })
  expect(result, result.stderr).toMatchObject({ code: 0 })
}
