import { connect } from 'node:net'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import type { CheckDefinition, CheckResult } from 'haproxyctl/plugin'
import { mysqlCheck } from '../../plugins/check/mysql/index.ts'
import { startupMessage } from '../../plugins/check/postgres/messages.ts'
import { postgresCheck } from '../../plugins/check/postgres/index.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { hasMariadb, noMariadb, startMariadb } from '../support/servers/mariadb.ts'
import {
  createPostgres,
  hasPostgres,
  noPostgres,
  type PostgresCluster,
} from '../support/servers/postgres.ts'
import { openAuthority } from '../support/servers/http-servers.ts'
import { scratch } from '../support/scratch.ts'
import { until } from '../support/until.ts'

const open: AsyncDisposable[] = []
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each[Symbol.asyncDispose]()
})

function opened<T extends AsyncDisposable>(each: T): T {
  open.push(each)
  return each
}

async function probe<Options>(
  definition: CheckDefinition<Options>,
  port: number,
  options: Options,
): Promise<CheckResult> {
  const check = await definition.open(options, testContext({ files: createFiles() }))
  const endpoint = { kind: 'tcp', address: '127.0.0.1', port } as const
  return check.check({ id: 'a', endpoint, origin: 'test' }, AbortSignal.timeout(30_000))
}

interface CertificateFiles extends Record<'ca' | 'cert' | 'key', string> {
  readonly text: { readonly cert: Buffer; readonly key: Buffer }
}

/** A certificate for db.example with the authority that has signed it, as files. */
async function certificate(): Promise<CertificateFiles> {
  const authority = opened(await openAuthority())
  const folder = opened(await scratch())
  const text = await authority.issue('db.example')
  return {
    ca: await folder.write('ca.pem', authority.ca.toString()),
    cert: await folder.write('cert.pem', text.cert.toString()),
    key: await folder.write('key.pem', text.key.toString()),
    text,
  }
}

describe.skipIf(!hasPostgres)(`a real PostgreSQL (${noPostgres})`, () => {
  let cluster: PostgresCluster
  beforeAll(async () => {
    cluster = await createPostgres()
    return () => cluster[Symbol.asyncDispose]()
  })

  test('takes sessions, whoever it would let in, until it has none left', async () => {
    const few = ['max_connections=3', 'superuser_reserved_connections=0', 'max_wal_senders=0']
    opened(await cluster.start(...few))
    const ask = (options = {}): Promise<CheckResult> => probe(postgresCheck, cluster.port, options)

    expect(await ask()).toEqual({ isHealthy: true })
    expect(await ask({ database: 'none' })).toEqual({ isHealthy: true })
    expect(await ask({ user: 'stranger' })).toMatchObject({
      output: expect.stringMatching(/^no pg_hba.conf entry for host "127.0.0.1"/),
    })
    expect(await ask({ tls: true })).toEqual({
      isHealthy: false,
      output: 'the server takes no TLS',
    })

    // Sessions that never say their password. One that came while another was still ending was refused.
    function holdSession(): void {
      const socket = connect(cluster.port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(startupMessage({ user: 'haproxyctl' }))
      open.push({ [Symbol.asyncDispose]: async () => void socket.destroy() })
    }
    await until(
      'no session is left',
      async () => {
        holdSession()
        const { output } = await ask()
        return output ?? 'healthy'
      },
      (output) => output === 'sorry, too many clients already',
    )
  })

  test('that starts as a standby without questions says so, over TLS too', async () => {
    const { ca, text } = await certificate()
    await cluster.write('server.key', text.key)
    await cluster.write('server.crt', text.cert)
    await cluster.write('standby.signal', '')
    opened(await cluster.start('hot_standby=off', 'ssl=on'))

    for (const tls of [false, { ca, 'server-name': 'db.example' }]) {
      expect(await probe(postgresCheck, cluster.port, { tls })).toEqual({
        isHealthy: false,
        output: 'the database system is not accepting connections',
      })
    }
    const other = { tls: { ca, 'server-name': 'other.example' } }
    expect(await probe(postgresCheck, cluster.port, other)).toEqual({
      isHealthy: false,
      output: 'the certificate is for another name',
    })
  })
})

describe.skipIf(!hasPostgres)(`a real PostgreSQL that asks for passwords (${noPostgres})`, () => {
  test('lets in who has the right one, by each of its ways, and says who has not', async () => {
    await using cluster = await createPostgres()
    const { ca, text } = await certificate()
    await cluster.write('server.key', text.key)
    await cluster.write('server.crt', text.cert)
    const ways = ['scram-sha-256', 'md5', 'password'] as const
    const rules = ways.map((way) => `host all by-${way} 127.0.0.1/32 ${way}\n`)
    await cluster.write('pg_hba.conf', rules.join(''))
    await cluster.run(
      ...ways.flatMap((way) => [
        `SET password_encryption = '${way === 'md5' ? 'md5' : 'scram-sha-256'}'`,
        `CREATE ROLE "by-${way}" LOGIN PASSWORD 'geheim ü'`,
      ]),
    )
    const server = opened(await cluster.start('ssl=on', 'log_connections=on'))
    const tls = { ca, 'server-name': 'db.example' }
    const ask = (way: string, more = {}): Promise<CheckResult> => {
      const user = { user: `by-${way}`, database: 'postgres', password: 'geheim ü' }
      return probe(postgresCheck, cluster.port, { ...user, ...more })
    }

    for (const way of ways) {
      expect(await ask(way, { tls }), way).toEqual({ isHealthy: true })
      expect(await ask(way, { tls, password: 'other' })).toEqual({
        isHealthy: false,
        output: `password authentication failed for user "by-${way}"`,
      })
    }
    expect(await ask('md5')).toEqual({ isHealthy: true })
    expect(await ask('scram-sha-256')).toEqual({ isHealthy: true })
    expect(await ask('password')).toEqual({
      isHealthy: false,
      output: 'the server wants the password as it is, which only goes over TLS',
    })
    // What comes behind the password is known only with it.
    expect(await ask('md5', { database: 'none' })).toEqual({
      isHealthy: false,
      output: 'database "none" does not exist',
    })
    expect(server.log()).toMatch(/connection authorized: user=by-md5/)
  })
})

describe.skipIf(!hasMariadb)(`a real MariaDB (${noMariadb})`, () => {
  test('takes sessions, and users as they are', async () => {
    const { ca, cert, key } = await certificate()
    const users = [
      "CREATE USER 'haproxyctl'@'127.0.0.1'",
      "CREATE USER 'app'@'127.0.0.1' IDENTIFIED BY 'geheim ü'",
    ]
    const server = opened(await startMariadb(users, `--ssl-cert=${cert}`, `--ssl-key=${key}`))
    const ask = (options = {}): Promise<CheckResult> => probe(mysqlCheck, server.port, options)

    expect(await ask()).toEqual({ isHealthy: true })
    expect(await ask({ user: 'haproxyctl' })).toEqual({ isHealthy: true })
    const good = { ca, 'server-name': 'db.example' }
    expect(await ask({ user: 'haproxyctl', tls: good })).toEqual({ isHealthy: true })
    expect(await ask({ user: 'haproxyctl', tls: { ca, 'server-name': 'x.example' } })).toEqual({
      isHealthy: false,
      output: 'the certificate is for another name',
    })
    for (const user of ['app', 'stranger']) {
      expect(await ask({ user })).toMatchObject({
        isHealthy: false,
        output: expect.stringContaining(`Access denied for user '${user}'@'127.0.0.1'`),
      })
    }
    for (const more of [{}, { tls: good }]) {
      const user = { user: 'app', ...more }
      expect(await ask({ ...user, password: 'geheim ü' })).toEqual({ isHealthy: true })
      expect(await ask({ ...user, password: 'other' })).toMatchObject({
        output: expect.stringContaining(
          "Access denied for user 'app'@'127.0.0.1' (using password: YES)",
        ),
      })
    }
    // A login that is ended in order is no broken connection.
    expect(server.log()).not.toMatch(/aborted connection.*(haproxyctl|app)/i)
  })
})
