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
  const servers: RunningServer[] = []
  if (head < 0) return servers
  const columns = serverColumns((lines[head] ?? '').slice(2).split(' '))
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

/** Where each value stands in a line. Looked up once: there may be many thousand lines. */
type ServerColumns = Readonly<Record<Exclude<keyof RunningServer, 'maxconn'>, number>>

function serverColumns(names: readonly string[]): ServerColumns {
  function at(name: string): number {
    return names.indexOf(name)
  }
  return {
    backend: at('be_name'),
    name: at('srv_name'),
    id: at('srv_id'),
    address: at('srv_addr'),
    port: at('srv_port'),
    fqdn: at('srv_fqdn'),
    weight: at('srv_uweight'),
    initialWeight: at('srv_iweight'),
    adminState: at('srv_admin_state'),
    operationalState: at('srv_op_state'),
    checkState: at('srv_check_state'),
    agentState: at('srv_agent_state'),
    checkPort: at('srv_check_port'),
    checkAddress: at('srv_check_addr'),
    agentPort: at('srv_agent_port'),
    agentAddress: at('srv_agent_addr'),
  }
}

function parseServer(cells: readonly string[], at: ServerColumns): RunningServer {
  const fqdn = cell(cells, at.fqdn)
  const checkAddress = cell(cells, at.checkAddress)
  const agentAddress = cell(cells, at.agentAddress)
  return {
    backend: cell(cells, at.backend) ?? '',
    name: cell(cells, at.name) ?? '',
    id: number(cells, at.id),
    address: cell(cells, at.address) ?? '',
    port: number(cells, at.port),
    ...(fqdn !== undefined && { fqdn }),
    weight: number(cells, at.weight),
    initialWeight: number(cells, at.initialWeight),
    adminState: number(cells, at.adminState),
    operationalState: number(cells, at.operationalState),
    checkState: number(cells, at.checkState),
    agentState: number(cells, at.agentState),
    checkPort: number(cells, at.checkPort),
    ...(checkAddress !== undefined && { checkAddress }),
    agentPort: number(cells, at.agentPort),
    ...(agentAddress !== undefined && { agentAddress }),
  }
}

function cell(cells: readonly string[], at: number): string | undefined {
  const value = cells[at]
  return value === '-' || value === '' ? undefined : value
}

function number(cells: readonly string[], at: number): number {
  return Number(cell(cells, at) ?? 0)
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
