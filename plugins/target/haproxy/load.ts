import {
  UnavailableError,
  type PluginContext,
  type ProcessLoad,
  type ProxyLoad,
  type ServerLoad,
} from 'haproxyctl/plugin'
import type { Settings } from './settings.ts'

/** What the processes of a target count, added up; `undefined` where it names no socket. */
export async function readLoad(
  { sockets }: Settings,
  { runtime }: PluginContext,
  signal: AbortSignal,
): Promise<ProcessLoad | undefined> {
  const loads = new Map<string, ProcessLoad>()
  for (const socket of sockets) {
    await using connection = await runtime.open(socket, signal)
    async function ask(command: string): Promise<string> {
      const { text, isError } = await connection.ask(command, signal)
      if (isError) throw new UnavailableError(`HAProxy refuses \`${command}\`: ${text}`)
      return text
    }
    // Several sockets may lead to one process.
    const pid = sockets.length > 1 ? (/^Pid: (\d+)$/m.exec(await ask('show info'))?.[1] ?? '') : ''
    if (!loads.has(pid)) loads.set(pid, parseLoad(await ask('show stat')))
  }
  const [first, ...others] = loads.values()
  return first && others.length > 0 ? sumOf([first, ...others]) : first
}

/** The CSV of `show stat`. */
export function parseLoad(text: string): ProcessLoad {
  const [heading = [], ...rows] = rowsOf(text)
  const columns = new Map(heading.map((name, index) => [name.replace(/^# /, ''), index]))
  const load: { [Part in keyof ProcessLoad]: ProcessLoad[Part][number][] } = {
    frontends: [],
    backends: [],
    servers: [],
  }
  for (const row of rows) {
    function cell(name: string): string {
      return row[columns.get(name) ?? -1] ?? ''
    }
    const name = cell('svname')
    const proxy = cell('pxname')
    if (name === 'FRONTEND') load.frontends.push(countsOf(proxy, cell, ['ereq']))
    else if (name === 'BACKEND') load.backends.push(countsOf(proxy, cell, ['econ', 'eresp']))
    // A listener counts nothing that its frontend does not.
    else if (cell('type') === '2') load.servers.push(serverOf(proxy, name, cell))
  }
  return load
}

interface Cell {
  (name: string): string
}

function serverOf(backend: string, name: string, cell: Cell): ServerLoad {
  const limit = Number(cell('slim'))
  const lastCheck = cell('last_chk')
  return {
    ...countsOf(name, cell, ['econ', 'eresp']),
    backend,
    status: cell('status'),
    weight: Number(cell('uweight') || cell('weight')),
    effectiveWeight: Number(cell('weight')),
    ...(cell('addr') !== '' && { address: cell('addr') }),
    queued: Number(cell('qcur')),
    ...(limit > 0 && { limit }),
    ...(lastCheck !== '' && { lastCheck }),
  }
}

function countsOf(name: string, cell: Cell, errors: readonly string[]): ProxyLoad {
  // Counted for HTTP only; before the first request it is 0.
  const hasTimes = cell('rtime') !== '' && Number(cell('stot')) > 0
  return {
    name,
    sessions: Number(cell('scur')),
    rate: Number(cell('rate')),
    errors: errors.reduce((sum, column) => sum + Number(cell(column)), 0),
    ...(hasTimes && { responseMs: Number(cell('rtime')) }),
  }
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  // A cell in quotes may hold commas and ends of lines.
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    if (row.length > 1) rows.push(row)
    row = []
  }
  return rows
}

/** The processes of one configuration have the same names. */
function sumOf(loads: readonly ProcessLoad[]): ProcessLoad {
  return {
    frontends: merged(
      loads.flatMap((each) => each.frontends),
      ({ name }) => name,
    ),
    backends: merged(
      loads.flatMap((each) => each.backends),
      ({ name }) => name,
    ),
    servers: merged(
      loads.flatMap((each) => each.servers),
      ({ backend, name }) => `${backend}/${name}`,
    ),
  }
}

function merged<T extends ProxyLoad>(all: readonly T[], keyOf: (load: T) => string): readonly T[] {
  const sums = new Map<string, T>()
  for (const each of all) {
    const key = keyOf(each)
    const sum = sums.get(key)
    sums.set(key, sum === undefined ? each : added(sum, each))
  }
  return [...sums.values()]
}

function added<T extends ProxyLoad>(a: T, b: T): T {
  const times = [a, b].flatMap(({ responseMs }) => responseMs ?? [])
  return {
    ...a,
    sessions: a.sessions + b.sessions,
    rate: a.rate + b.rate,
    errors: a.errors + b.errors,
    ...(times.length > 0 && { responseMs: Math.max(...times) }),
  }
}
