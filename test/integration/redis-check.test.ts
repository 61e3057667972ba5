import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import type { CheckResult } from 'haproxyctl/plugin'
import { redisCheck, type RedisOptions } from '../../plugins/check/redis/index.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { openAuthority } from '../support/servers/http-servers.ts'
import { freePort } from '../support/ports.ts'
import { until } from '../support/until.ts'

const binary = '/usr/bin/redis-server'

describe.skipIf(!existsSync(binary))('a real Redis (needs Debian’s package redis-server)', () => {
  const open: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0).toReversed()) await close()
  })

  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'haproxyctl-redis-'))
    open.push(() => rm(path, { recursive: true }))
    return path
  }

  /** Starts one without a disk; gives its port. */
  async function start(...more: readonly string[]): Promise<number> {
    const port = await freePort()
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...more]
    const child = spawn(binary, args, { cwd: await folder(), stdio: 'ignore' })
    open.push(async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    })
    await until('a connection', () => canConnect(port))
    return port
  }

  async function probe(port: number, options: RedisOptions = {}): Promise<CheckResult> {
    const check = await redisCheck.open(options, testContext({ files: createFiles() }))
    const endpoint = { kind: 'tcp', address: '127.0.0.1', port } as const
    return check.check({ id: 'a', endpoint, origin: 'test' }, AbortSignal.timeout(30_000))
  }

  test('answers, and is a master', async () => {
    const port = await start()

    expect(await probe(port)).toEqual({ isHealthy: true })
    expect(await probe(port, { role: 'master' })).toEqual({ isHealthy: true })
    expect(await probe(port, { role: 'replica' })).toMatchObject({ output: 'it is a master' })
  })

  test('wants its password, and takes no other', async () => {
    const port = await start('--requirepass', 'secret')

    expect(await probe(port, { password: 'secret' })).toEqual({ isHealthy: true })
    expect(await probe(port)).toMatchObject({ output: 'NOAUTH Authentication required.' })
    expect(await probe(port, { password: 'other' })).toMatchObject({
      output: expect.stringContaining('WRONGPASS'),
    })
  })

  test('is a replica, also before it has found its master', async () => {
    const port = await start('--replicaof', '127.0.0.1', String(await freePort()))

    expect(await probe(port, { role: 'replica' })).toEqual({ isHealthy: true })
    expect(await probe(port, { role: 'master' })).toMatchObject({ output: 'it is a replica' })
  })

  test('speaks TLS, and is only believed with the name that it is asked for', async () => {
    await using authority = await openAuthority()
    const files = await folder()
    const { key, cert } = await authority.issue('redis.example')
    await writeFile(join(files, 'ca.pem'), authority.ca)
    await writeFile(join(files, 'key.pem'), key)
    await writeFile(join(files, 'cert.pem'), cert)
    const tlsPort = await freePort()
    const paths = [
      '--tls-cert-file',
      join(files, 'cert.pem'),
      '--tls-key-file',
      join(files, 'key.pem'),
    ]
    await start(
      '--tls-port',
      String(tlsPort),
      '--tls-auth-clients',
      'no',
      ...paths,
      '--tls-ca-cert-file',
      join(files, 'ca.pem'),
    )
    const ca = join(files, 'ca.pem')

    expect(await probe(tlsPort, { tls: true })).toEqual({ isHealthy: true })
    const good = { tls: { ca, 'server-name': 'redis.example' } }
    expect(await probe(tlsPort, good)).toEqual({ isHealthy: true })
    const other = { tls: { ca, 'server-name': 'other.example' } }
    expect(await probe(tlsPort, other)).toMatchObject({ isHealthy: false })
    expect(await probe(tlsPort)).toMatchObject({ isHealthy: false })
  })
})

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
