import { randomInt } from 'node:crypto'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../../src/system/package-root.ts'
import type { ServerTls } from './etcd.ts'
import { freePorts } from '../ports.ts'
import { until } from '../until.ts'

// From the built tree too, whose folder is another one.
const unpacked = join(packageRoot(), '.cache/consul-1.8/root/usr/bin/consul')
const program = process.env['HAPROXYCTL_CONSUL'] ?? (existsSync(unpacked) ? unpacked : undefined)

export const hasConsul = program !== undefined
export const noConsul = 'needs Consul: bin/test unpacks Debian 11’s, or HAPROXYCTL_CONSUL=<program>'

/** A real Consul, one server in development mode, on loopback ports of its own. */
export interface ConsulServer extends AsyncDisposable {
  readonly port: number
  readonly url: string
  /** Where it speaks TLS, if it was started with certificates. */
  readonly securedUrl: string
  /** One request to its API; throws where it is not answered by 200. */
  call(method: string, path: string, body?: unknown): Promise<unknown>
}

export async function startConsul(tls?: ServerTls): Promise<ConsulServer> {
  // One of its ports is not claimed, and somebody may have it.
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch(tls)
    } catch (error) {
      if (tries === 5) throw error
    }
  }
}

async function launch(tls: ServerTls | undefined): Promise<ConsulServer> {
  if (program === undefined) throw new Error(noConsul)
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-consul-'))
  const [http = 0, rpc = 0, https = 0] = await freePorts(3)
  // Of UDP as well, which those that are claimed are not free for.
  const serf = randomInt(16_000, 30_000)
  const own = { http, serf_lan: serf, serf_wan: -1, server: rpc, dns: -1, grpc: -1 }
  const ports = tls === undefined ? own : { ...own, https }
  const secured = tls && {
    ca_file: tls.ca,
    cert_file: tls.cert,
    key_file: tls.key,
    verify_incoming_https: true,
  }
  const rest = { node_name: 'node1', disable_update_check: true, ...secured }
  const text = JSON.stringify({ ports, ...rest })
  const child = spawn(
    program,
    ['agent', '-dev', '-bind', '127.0.0.1', '-config-format', 'json', '-hcl', text],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => (output = `${output}${bytes}`.slice(-4_000)))
  function end(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', end)
  const ended = new Promise((resolve) => child.once('close', resolve))
  const url = `http://127.0.0.1:${http}`
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${url}/v1/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`)
    return said === '' ? undefined : JSON.parse(said)
  }
  async function stop(): Promise<void> {
    process.off('exit', end)
    end()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
    await until(
      'a leader',
      async () =>
        hasEnded() || JSON.stringify(await call('GET', 'catalog/nodes')).includes('node1'),
    )
    if (hasEnded()) throw new Error('it ended')
  } catch (cause) {
    await stop()
    throw new Error(`Consul did not start: ${output}`, { cause })
  }
  const securedUrl = `https://127.0.0.1:${https}`
  return { port: http, url, securedUrl, call, [Symbol.asyncDispose]: stop }
}
