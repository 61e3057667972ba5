import type {
  RunningEntries,
  RunningFrontend,
  RunningLimits,
  RunningServer,
} from '../model/plan/plan.ts'

/** Parsers of what HAProxy dumps. Unknown lines and columns are passed over: newer versions add some. */

export function parseInfo(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(': ')
    if (colon > 0) values.set(line.slice(0, colon), line.slice(colon + 2))
  }
  return values
}

/** The lines of `show info` that commands can change, in the commands' own words and units. */
export function limitsIn(info: ReadonlyMap<string, string>): RunningLimits {
  const rates: Record<string, number> = {}
  for (const [word, { line, unit }] of Object.entries(rateLines)) {
    const value = Number(info.get(line) ?? Number.NaN)
    if (Number.isInteger(value)) rates[word] = value / unit
  }
  const maxconn = Number(info.get('Maxconn') ?? Number.NaN)
  return { rates, ...(Number.isInteger(maxconn) && { maxconn }) }
}

const rateLines = {
  connections: { line: 'ConnRateLimit', unit: 1 },
  sessions: { line: 'SessRateLimit', unit: 1 },
  'ssl-sessions': { line: 'SslRateLimit', unit: 1 },
  'http-compression': { line: 'CompressBpsRateLim', unit: 1024 },
}

/** The value of `show env NAME`. */
export function parseEnv(text: string, name: string): string | undefined {
  return text.startsWith(`${name}=`) ? text.slice(name.length + 1) : undefined
}

/** `show servers state`: a format number, a line that names the columns, a line a server. */
export function parseServersState(text: string): readonly RunningServer[] {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => line.startsWith('# '))
  const columns = new Map(
    (lines[head] ?? '')
      .slice(2)
      .split(' ')
      .map((name, index) => [name, index]),
  )
  const servers: RunningServer[] = []
  if (head < 0) return servers
  for (let index = head + 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line !== '' && !line.startsWith('#')) servers.push(parseServer(line.split(' '), columns))
  }
  return servers
}

/** `show backend`: a line of a heading, a line a backend. */
export function parseBackends(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** `show cli sockets`: `unix@/run/haproxy.sock admin all`, an address a line. */
export function parseCliSockets(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => line.split(' ', 1)[0] ?? '')
}

function parseServer(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
): RunningServer {
  function cell(name: string): string | undefined {
    const value = cells[columns.get(name) ?? -1]
    return value === '-' || value === '' ? undefined : value
  }
  function count(name: string): number {
    return Number(cell(name) ?? 0)
  }
  const fqdn = cell('srv_fqdn')
  const checkAddress = cell('srv_check_addr')
  const agentAddress = cell('srv_agent_addr')
  return {
    backend: cell('be_name') ?? '',
    name: cell('srv_name') ?? '',
    id: count('srv_id'),
    address: cell('srv_addr') ?? '',
    port: count('srv_port'),
    ...(fqdn !== undefined && { fqdn }),
    weight: count('srv_uweight'),
    initialWeight: count('srv_iweight'),
    adminState: count('srv_admin_state'),
    operationalState: count('srv_op_state'),
    checkState: count('srv_check_state'),
    agentState: count('srv_agent_state'),
    checkPort: count('srv_check_port'),
    ...(checkAddress !== undefined && { checkAddress }),
    agentPort: count('srv_agent_port'),
    ...(agentAddress !== undefined && { agentAddress }),
  }
}

/** Connections in use by server, from `show servers conn`: `web/a 3/1 127.0.0.1 80 - 5000 2 …`. */
export function parseServersConn(text: string): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  let column = -1
  for (const line of text.split('\n')) {
    const cells = line.split(' ')
    // The heading has a word more, `#`.
    if (line.startsWith('# ')) column = cells.indexOf('used_cur') - 1
    else if (column > 0 && cells[0] !== undefined && cells[0] !== '') {
      used.set(cells[0], Number(cells[column] ?? 0))
    }
  }
  return used
}

export interface MasterReport {
  readonly masterPid: number
  readonly workers: readonly number[]
  /** Workers of earlier reloads that still serve. */
  readonly oldWorkers: readonly number[]
  readonly reloads: number
  /** Reloads that failed, where the version says. */
  readonly failedReloads?: number
}

/** `show proc` of the master. */
export function parseProc(text: string): MasterReport | undefined {
  let masterPid: number | undefined
  let reloads = 0
  let failedReloads: number | undefined
  let isOld = false
  const workers: number[] = []
  const oldWorkers: number[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('#'))
      isOld = line.startsWith('# old') || (isOld && !/^# (workers|programs)/.test(line))
    const row = /^(\d+)\s+(master|worker)\s+(\d+)(?:\s+\[failed: (\d+)\])?/.exec(line)
    if (row === null) continue
    const pid = Number(row[1])
    if (row[2] === 'worker') (isOld ? oldWorkers : workers).push(pid)
    else {
      masterPid = pid
      reloads = Number(row[3])
      if (row[4] !== undefined) failedReloads = Number(row[4])
    }
  }
  if (masterPid === undefined) return undefined
  return {
    masterPid,
    workers,
    oldWorkers,
    reloads,
    ...(failedReloads !== undefined && { failedReloads }),
  }
}

/** The commands of `help`, without their arguments: `set server`, `show servers state`. */
export function parseHelp(text: string): readonly string[] {
  const commands = new Set<string>()
  for (const line of text.split('\n')) {
    const usage = /^ {2}(\S.*?) *: /.exec(line)?.[1]
    if (usage === undefined) continue
    const words = usage.split(' ').filter((word) => word !== '')
    const end = words.findIndex((word) => !/^[a-z_-]+$/.test(word))
    const command = (end < 0 ? words : words.slice(0, end)).join(' ')
    if (command !== '') commands.add(command)
  }
  return [...commands].sort()
}

/** Frontends, and the limits of servers by `backend/server`, from the CSV of `show stat`. */
export function parseStat(text: string): {
  readonly frontends: readonly RunningFrontend[]
  readonly maxconns: ReadonlyMap<string, number>
} {
  const [heading = '', ...lines] = text.split('\n')
  const columns = heading.replace(/^# /, '').split(',')
  const status = columns.indexOf('status')
  const limit = columns.indexOf('slim')
  const frontends: RunningFrontend[] = []
  const maxconns = new Map<string, number>()
  for (const line of lines) {
    // Texts in quotes come only behind these columns.
    const [proxy = '', name, ...rest] = line.split(',', Math.max(status, limit) + 1)
    const maxconn = Number(rest[limit - 2] ?? 0)
    if (name === 'FRONTEND') {
      frontends.push({ name: proxy, state: stateOf(rest[status - 2]), maxconn })
    } else if (name !== undefined && name !== 'BACKEND') maxconns.set(`${proxy}/${name}`, maxconn)
  }
  return { frontends, maxconns }
}

function stateOf(status: string | undefined): RunningFrontend['state'] {
  if (status === 'PAUSED') return 'paused'
  return status === 'STOP' ? 'stopped' : 'open'
}

/** The files among what `show map` or `show acl` lists; what the configuration itself holds has no path. */
export function parseEntryFiles(text: string): readonly Pick<RunningEntries, 'path' | 'count'>[] {
  const files: Pick<RunningEntries, 'path' | 'count'>[] = []
  for (const line of text.split('\n')) {
    const match = /^-?\d+ \((\/.*)\) pattern loaded from file .* entry_cnt=(\d+)/.exec(line)
    if (match?.[1] !== undefined) files.push({ path: match[1], count: Number(match[2]) })
  }
  return files
}

/** The entries of `show map FILE`, each behind an address of HAProxy's own. */
export function parseEntries(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(line.indexOf(' ') + 1))
}
