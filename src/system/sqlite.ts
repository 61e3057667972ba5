import { Failure } from '../model/errors.ts'

export type SqliteRow = Readonly<Record<string, unknown>>

/**
 * Rows of tables of a SQLite database that a stranger made: what is no plain table, as a view that never ends, is
 * not asked. A table that is not there has no rows. `shown` is what the user calls the file.
 */
export async function readSqliteTables(
  { path, shown }: { readonly path: string; readonly shown: string },
  names: readonly string[],
  mostRows: number,
): Promise<ReadonlyMap<string, readonly SqliteRow[]>> {
  // A megabyte of WebAssembly, for this alone.
  const { default: sqlite } = await import('node-sqlite3-wasm')
  try {
    const database = new sqlite.Database(path, { readOnly: true, fileMustExist: true })
    try {
      return new Map(names.map((name) => [name, rowsOf(database, name, mostRows)]))
    } finally {
      database.close()
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Failure('invalid', `${shown} cannot be read as a database: ${reason}`, { cause })
  }
}

interface Database {
  all(sql: string, values?: string[]): readonly SqliteRow[]
}

function rowsOf(database: Database, name: string, mostRows: number): readonly SqliteRow[] {
  const found = database.all('SELECT type, sql FROM sqlite_master WHERE name = ?', [name])
  const [only] = found
  if (only === undefined) return []
  const isPlain = only['type'] === 'table' && /^\s*CREATE\s+TABLE\b/i.test(String(only['sql']))
  if (found.length !== 1 || !isPlain) throw new TypeError(`${name} is no plain table`)
  const rows = database.all(`SELECT * FROM "${name}" ORDER BY rowid LIMIT ${mostRows + 1}`)
  if (rows.length > mostRows) throw new RangeError(`${name} has more than ${mostRows} rows`)
  return rows
}
