import { readProcess } from '../../src/runtime/read-process.ts'
import type { TestHaproxy } from './haproxy/haproxy.ts'
import { connector } from './worlds/plan-world.ts'

/** What a worker says of itself that comes from its configuration: two workers of one file say the same. */
export async function runningPicture(haproxy: TestHaproxy): Promise<readonly string[]> {
  const shown = await proxies(haproxy)
  // A backend that is disabled is not listed, and does nothing with its servers.
  const isServing = (backend: string) =>
    shown.some((line) => line.startsWith(`${backend}/BACKEND `))
  return [...(await limits(haproxy)), ...shown, ...(await servers(haproxy, isServing))]
}

const limitNames = [
  'Maxconn',
  'ConnRateLimit',
  'SessRateLimit',
  'SslRateLimit',
  'CompressBpsRateLim',
]

async function limits(haproxy: TestHaproxy): Promise<readonly string[]> {
  const lines = (await haproxy.socket('show info')).split('\n')
  return lines.filter((line) => limitNames.includes(line.split(':')[0]!))
}

/** Columns of `show stat` that checks and traffic do not move. */
const columns = [
  'slim',
  'act',
  'bck',
  'qlimit',
  'tracked',
  'rate_lim',
  'check_rise',
  'check_fall',
  'addr',
  'cookie',
  'mode',
  'algo',
  'status',
]

/** What servers that are up add up to, and `fullconn`, which is of use only beside `minconn`. */
const moving = ['act', 'bck', 'status', 'slim']

async function proxies(haproxy: TestHaproxy): Promise<readonly string[]> {
  const [head = '', ...lines] = (await haproxy.socket('show stat')).split('\n')
  const names = head.replace('# ', '').split(',')
  const shown = lines
    .map(cellsOf)
    // One that is disabled in the file is not there, one that was disabled since is: neither takes connections.
    .filter((cells) => cells.length > 1 && cells[17] !== 'PAUSED')
    .map((cells) => {
      const isSum = cells[1] === 'BACKEND'
      const values = columns
        .filter((name) => !(isSum && moving.includes(name)))
        .map((name) => `${name}=${steady(name, cells[names.indexOf(name)] ?? '', cells)}`)
      return `${cells[0]}/${cells[1]} ${values.join(' ')}`
    })
  return shown.toSorted()
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]!)
}

/** Whether a server that is checked is up just now is not of the configuration, nor is what is left of checks that ended. */
function steady(name: string, value: string, cells: readonly string[]): string {
  const isServer = cells[1] !== 'FRONTEND' && cells[1] !== 'BACKEND'
  // Nor whether one that gets nothing is up: it counts as drained as long as it is.
  if (name === 'status' && isServer) return value.startsWith('MAINT') ? 'MAINT' : 'on'
  if (name.startsWith('check_') && cells[17] === 'no check') return ''
  return value
}

async function servers(
  haproxy: TestHaproxy,
  isServing: (backend: string) => boolean,
): Promise<readonly string[]> {
  const { servers: all } = await readProcess(connector, [haproxy.socketPath])
  const shown = all
    .filter((each) => isServing(each.backend))
    .map((each) => {
      const { adminState, checkState = 0, agentState = 0 } = each
      const place = `${each.address}:${each.port} ${each.fqdn ?? ''}`
      const admin = `weight ${each.weight} admin ${adminState & 9}`
      const check = `check ${(checkState & 4) !== 0} ${each.checkAddress}:${each.checkPort}`
      const agent =
        (agentState & 4) === 0
          ? 'no agent'
          : `agent ${each.agentAddress}:${each.agentPort} of ${each.initialWeight}`
      return `${each.backend}/${each.name} ${place} ${admin} ${check} ${agent}`
    })
  return shown.toSorted()
}
