import { join } from 'node:path'
import { readDatabase, tableNames } from '../../import/pyhrapi/database.ts'
import { exportOf, isDatabase, readResources } from '../../import/pyhrapi/over-http.ts'
import { mostRecords, type PyhrapiRecords } from '../../import/pyhrapi/records.ts'
import { maskedUrl } from '../../kit/http/masked-url.ts'
import { withTimeLimit } from '../../kit/time/time-limit.ts'
import { Failure, UnavailableError } from '../../model/index.ts'
import { readSqliteTables } from '../../system/sqlite.ts'
import type { World } from '../session/world.ts'
import { readGivenFile } from '../session/read-given-file.ts'

const mostBytes = 64 * 1024 * 1024

/** For all that it is asked, however slowly it answers. */
const wholeMs = 300_000

/** What a pyHrapi keeps: asked where it runs, or read from its database. */
export async function readPyhrapi(
  source: string,
  world: World,
  signal: AbortSignal,
): Promise<PyhrapiRecords> {
  if (/^https?:/i.test(source)) return askServer(source, world, signal)
  return readBytes(source, await readGivenFile(source, world, { maxBytes: mostBytes }), world)
}

async function askServer(
  source: string,
  world: World,
  signal: AbortSignal,
): Promise<PyhrapiRecords> {
  const base = baseOf(source)
  const limits = { bodyBytes: mostBytes, redirects: 0 }
  await using http = world.http.open({ base: base.href, limits, perHost: { connections: 2 } })
  const shown = maskedUrl(base)
  const limit = {
    ms: wholeMs,
    clock: world.clock,
    late: () => new UnavailableError(`${shown} has not told everything in ${wholeMs / 1_000} s`),
  }
  return withTimeLimit(limit, signal, async (limited) => {
    const server = { http, shown, signal: limited }
    const database = await exportOf(server)
    if (database === undefined) return readResources(server)
    return readBytes(`${shown}v1/controller/_export-sql`, database, world)
  })
}

/** What its paths start from, `/v1` of it or not. */
function baseOf(source: string): URL {
  if (!URL.canParse(source)) throw new Failure('usage', `${source} is no URL`)
  const url = new URL(source)
  url.search = ''
  url.hash = ''
  url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}/`
  return url
}

/** In a copy, for SQLite makes a lock beside the file that it reads. */
async function readBytes(shown: string, bytes: Uint8Array, world: World): Promise<PyhrapiRecords> {
  if (!isDatabase(bytes))
    throw new Failure('invalid', `${shown} is not an SQLite database`, {
      help: 'Name the file `<db>.db` of pyHrapi, or the URL that it answers at.',
    })
  await using folder = await world.temporaryFolder()
  const path = join(folder.path, 'pyhrapi.db')
  await world.files.replace(path, bytes, { mode: 0o600 })
  const tables = await readSqliteTables({ path, shown }, tableNames, mostRecords)
  return readDatabase(shown, tables)
}
