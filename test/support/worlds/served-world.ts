import { spawn } from 'node:child_process'
import { createServer, get, type Server } from 'node:http'
import { join } from 'node:path'
import { ask } from '../haproxy/haproxy.ts'
import { until } from '../until.ts'

/** A request for it gets no answer. */
export const heldPath = '/held'

/** Web servers that answer with their own name: `app-1`, `app-2` … */
export async function startApps(ports: readonly number[]): Promise<AsyncDisposable> {
  const servers: Server[] = ports.map((port, index) =>
    createServer(({ url }, reply) => {
      if (url !== heldPath) reply.end(`app-${index + 1}`)
    }).listen(port, '127.0.0.1'),
  )
  return {
    [Symbol.asyncDispose]: async () => {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

/** Who answers behind a port, after some requests. */
export async function served(port: number): Promise<string[]> {
  const seen = new Set<string>()
  for (let i = 0; i < 12; i++) seen.add(await body(port))
  return [...seen].sort()
}

function body(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent: false }, (reply) => {
      let text = ''
      reply.on('data', (data) => (text += data)).on('end', () => resolve(text))
    }).on('error', reject)
  })
}

export async function workerPid(socket: string): Promise<string | undefined> {
  return /^Pid: (\d+)/m.exec(await ask(socket, 'show info'))?.[1]
}

/** HAProxy, master and worker, from the `haproxy.cfg` in a folder that an apply has written. */
export async function startMaster(folder: string, program = 'haproxy'): Promise<AsyncDisposable> {
  const child = spawn(
    program,
    ['-W', '-S', join(folder, 'master.sock'), '-f', join(folder, 'haproxy.cfg')],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let printed = ''
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()))
  function end(): void {
    try {
      process.kill(-child.pid!, 'SIGKILL')
    } catch {
      // Already gone.
    }
  }
  process.once('exit', end)
  async function stop(): Promise<void> {
    process.off('exit', end)
    const ended = new Promise((resolve) => child.once('close', resolve))
    const isRunning = child.exitCode === null && child.signalCode === null
    end()
    if (isRunning) await ended
  }
  try {
    await ready(folder)
  } catch (cause) {
    await stop()
    throw new Error(`haproxy did not start: ${printed}`, { cause })
  }
  return { [Symbol.asyncDispose]: stop }
}

async function ready(folder: string): Promise<void> {
  await until('the start of HAProxy', async () => {
    await workerPid(join(folder, 'admin.sock'))
    // The master starts itself anew when the worker runs, and refuses connections until then.
    return ask(join(folder, 'master.sock'), 'show proc')
  })
}
