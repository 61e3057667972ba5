import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '../ports.ts'
import { until } from '../until.ts'

const program = '/usr/bin/etcd'

export const hasEtcd = existsSync(program)
export const noEtcd = 'needs Debian’s package etcd-server'

/** Files of a server that asks clients for certificates. */
export interface ServerTls {
  readonly ca: string
  readonly cert: string
  readonly key: string
}

/** A real etcd of one member, on loopback ports of its own. */
export interface EtcdServer extends AsyncDisposable {
  readonly port: number
  readonly url: string
  /** Where it speaks TLS, if it was started with certificates. */
  readonly securedUrl: string
  /** One call of its JSON gateway; throws where it is not answered by 200. */
  call(path: string, body: object, token?: string): Promise<Readonly<Record<string, unknown>>>
  put(key: string, value: string): Promise<void>
  delete(key: string): Promise<void>
  /** Forgets all revisions up to now; nothing happens where they are forgotten already. */
  compact(): Promise<void>
}

export async function startEtcd(tls?: ServerTls): Promise<EtcdServer> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-etcd-'))
  const [port = 0, peer = 0, secured = 0] = await freePorts(3)
  const url = `http://127.0.0.1:${port}`
  const securedUrl = `https://127.0.0.1:${secured}`
  const urls = tls === undefined ? url : `${url},${securedUrl}`
  let compacted = '0'
  const child = launch(folder, urls, `http://127.0.0.1:${peer}`, tls)
  async function call(
    path: string,
    body: object,
    token?: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const headers = token === undefined ? {} : { authorization: token }
    const answer = await fetch(`${url}/v3/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${said}`)
    return JSON.parse(said)
  }
  async function stop(): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const isRunning = child.exitCode === null && child.signalCode === null
    child.kill('SIGKILL')
    if (isRunning) await ended
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await until('an answer of etcd', () => call('kv/range', { key: encode('x') }))
  } catch (cause) {
    await stop()
    throw cause
  }
  return {
    port,
    url,
    securedUrl,
    call,
    put: async (key, value) =>
      void (await call('kv/put', { key: encode(key), value: encode(value) })),
    delete: async (key) => void (await call('kv/deleterange', { key: encode(key) })),
    async compact() {
      const { header } = await call('kv/range', { key: encode('x') })
      const { revision } = header as { revision: string }
      if (revision === compacted) return
      await call('kv/compaction', { revision, physical: true })
      compacted = revision
    },
    [Symbol.asyncDispose]: stop,
  }
}

function launch(folder: string, url: string, peer: string, tls?: ServerTls): ChildProcess {
  const secured = tls && [
    ['--cert-file', tls.cert],
    ['--key-file', tls.key],
    ['--trusted-ca-file', tls.ca],
    ['--client-cert-auth'],
  ]
  const args = [
    ...(secured ?? []),
    ['--name', 'one'],
    ['--data-dir', join(folder, 'data')],
    ['--listen-client-urls', url],
    ['--advertise-client-urls', url],
    ['--listen-peer-urls', peer],
    ['--initial-advertise-peer-urls', peer],
    ['--initial-cluster', `one=${peer}`],
    ['--log-level', 'error'],
  ].flat()
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' })
  // A test that is killed must not leave it behind.
  function end(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

export function encode(text: string): string {
  return Buffer.from(text).toString('base64')
}
