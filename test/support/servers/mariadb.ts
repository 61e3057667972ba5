import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { startDaemon, type Daemon } from '../daemon.ts'
import { freePort } from '../ports.ts'

const program = '/usr/sbin/mariadbd'
const scripts = '/usr/share/mysql'

export const hasMariadb = existsSync(program)
export const noMariadb = 'needs Debian’s package mariadb-server-core'

/** A real MariaDB, with what `statements` have made of it. */
export interface MariadbServer extends Daemon {
  readonly port: number
}

export async function startMariadb(
  statements: readonly string[],
  ...more: readonly string[]
): Promise<MariadbServer> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-mariadb-'))
  const data = join(folder, 'data')
  await mkdir(data)
  await writeFile(join(folder, 'init.sql'), statements.map((each) => `${each};\n`).join(''))
  const port = await freePort()
  const common = [
    '--no-defaults',
    `--datadir=${data}`,
    `--user=${userInfo().username}`,
    '--innodb-log-file-size=4M',
    '--innodb-buffer-pool-size=8M',
  ]
  createTables(common)
  const args = [
    ...common,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--init-file=${join(folder, 'init.sql')}`,
    '--skip-name-resolve',
    ...more,
  ]
  const daemon = await startDaemon(program, args, {
    isReady: (log) => log.includes('ready for connections'),
  })
  return {
    ...daemon,
    port,
    async [Symbol.asyncDispose]() {
      await daemon[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What `mariadb-install-db` does, which wants a program of another package. */
function createTables(common: readonly string[]): void {
  const files = ['mysql_system_tables.sql', 'mysql_system_tables_data.sql']
  const input = [
    'create database mysql;',
    'use mysql;',
    'SET @auth_root_socket=NULL;',
    ...files.map((name) => readFileSync(join(scripts, name), 'utf8')),
  ].join('\n')
  const { status, stderr } = spawnSync(program, [...common, '--bootstrap', '--skip-networking'], {
    input: `${input}\n`,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`MariaDB has no tables: ${stderr.slice(-2_000)}`)
}
