import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDaemon, type Daemon } from '../daemon.ts'
import { freePort } from '../ports.ts'

const base = '/usr/lib/postgresql'
const [release] = existsSync(base) ? readdirSync(base).toSorted().toReversed() : []
const bin = join(base, release ?? '', 'bin')

export const hasPostgres = existsSync(join(bin, 'postgres'))
export const noPostgres = 'needs Debian’s package postgresql'

/** It does not run as root. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** A cluster of a real PostgreSQL, which may be started in several ways one after the other. */
export interface PostgresCluster extends AsyncDisposable {
  readonly port: number
  /** Puts a file into its folder. */
  write(name: string, text: string | Buffer): Promise<void>
  /** Runs statements while it does not serve. */
  run(...statements: readonly string[]): Promise<void>
  start(...settings: readonly string[]): Promise<Daemon>
}

/** `haproxyctl` has to give a password, and nobody else is let in. */
export async function createPostgres(): Promise<PostgresCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  async function own(path: string): Promise<void> {
    if (nobody.uid !== undefined) await chown(path, nobody.uid, nobody.gid)
  }
  async function write(name: string, text: string | Buffer): Promise<void> {
    const path = join(data, name)
    await writeFile(path, text, { mode: 0o600 })
    await own(path)
  }
  await own(folder)
  const wanted = ['-U', 'postgres', '-A', 'trust', '--no-sync', '--locale', 'C', '-E', 'UTF8']
  execFileSync(join(bin, 'initdb'), ['-D', data, ...wanted], { ...nobody, stdio: 'pipe' })
  await write('pg_hba.conf', 'host all haproxyctl 127.0.0.1/32 scram-sha-256\n')
  return {
    port,
    write,
    async run(...statements) {
      const args = ['--single', '-D', data, 'postgres']
      const input = statements.map((each) => `${each};\n`).join('')
      execFileSync(join(bin, 'postgres'), args, { ...nobody, input, stdio: 'pipe' })
    },
    start(...settings) {
      const own = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=']
      const args = [...own, 'fsync=off', ...settings].flatMap((each) => ['-c', each])
      return startDaemon(join(bin, 'postgres'), ['-D', data, ...args], {
        ...nobody,
        env: { LC_ALL: 'C' },
        isReady: (log) =>
          /ready to accept|database system is not accepting|starting up|entering standby/.test(log),
      })
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
