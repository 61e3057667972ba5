import type { ReadOptions } from '../kit/definition.ts'
import { generationVariable } from '../kit/targets/generation.ts'
import { UnavailableError } from '../model/errors.ts'
import type { Capabilities, ProcessState, RunningServer } from '../model/plan/plan.ts'
import { parseVersion } from '../model/version.ts'
import type { Reply, RuntimeConnection, RuntimeConnector } from '../model/ports.ts'
import { readSurroundings, statQuestion, textOf } from './read-surroundings.ts'
import {
  limitsIn,
  parseBackends,
  parseCliSockets,
  parseEnv,
  parseHelp,
  parseInfo,
  parseProc,
  parseServersState,
} from './reports.ts'

/** Asks the process behind these sockets for all that a plan needs; the socket with the most rights decides. */
export async function readProcess(
  connector: RuntimeConnector,
  addresses: readonly string[],
  signal?: AbortSignal,
  options: ReadOptions = {},
): Promise<ProcessState> {
  const failures: UnavailableError[] = []
  let best: ProcessState | undefined
  // The master's socket gives the same answers with more trouble.
  for (const address of [...addresses].sort(mastersLast)) {
    if (best?.capabilities.level === 'admin' || (best !== undefined && isMaster(address))) break
    try {
      await using connection = await connector.open(address, signal)
      const state = await readFrom(connection, options, signal)
      if (best === undefined || rank(state) > rank(best)) best = state
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      failures.push(error)
    }
  }
  if (best === undefined) throw noneAnswered(addresses, failures)
  const oldWorkers = await countOldWorkers(connector, addresses, failures, signal)
  const unanswered = failures.map(({ message }) => message)
  return { ...best, oldWorkers, ...(unanswered.length > 0 && { unanswered }) }
}

/** Where an answer comes over a connection of its own, in a reload the next one leads to another worker. */
async function readFrom(
  connection: RuntimeConnection,
  options: ReadOptions,
  signal: AbortSignal | undefined,
): Promise<ProcessState> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const state = await readOnce(connection, options, signal)
    const info = parseInfo(textOf(await connection.ask(ask.info, signal)))
    if (Number(info.get('Pid')) === state.pid) return state
  }
  throw new UnavailableError('HAProxy reloads faster than its state can be read', {
    help: 'Try again when nobody else reloads it.',
  })
}

const ask = {
  info: 'show info',
  level: 'show cli level',
  // Answered as a command that is not known, with the list below it.
  help: 'help',
  servers: 'show servers state',
  backends: 'show backend',
  map: 'show map',
  acl: 'show acl',
  // `user` may ask neither this nor the sockets; what is not known is left out.
  env: `show env ${generationVariable}`,
} as const
const askSockets = 'show cli sockets'

async function readOnce(
  connection: RuntimeConnection,
  { isThorough = false, asksForSockets = false }: ReadOptions,
  signal: AbortSignal | undefined,
): Promise<ProcessState> {
  const askStat = statQuestion(isThorough)
  const commands = [...Object.values(ask), askStat, ...(asksForSockets ? [askSockets] : [])]
  const answerTo = await askEach(connection, commands, signal)
  const identity = readIdentity(textOf(answerTo(ask.info)))
  const capabilities = readCapabilities(answerTo)
  const { maxconns, ...around } = await readSurroundings(
    connection,
    { stat: answerTo(askStat), map: answerTo(ask.map), acl: answerTo(ask.acl) },
    isThorough,
    signal,
  )
  const servers = parseServersState(textOf(answerTo(ask.servers)))
  const backends = capabilities.commands.includes('add backend')
    ? parseBackends(textOf(answerTo(ask.backends)))
    : undefined
  const env = answerTo(ask.env)
  const generation = env.isError ? undefined : parseEnv(env.text, generationVariable)
  const ownSockets = asksForSockets ? socketsIn(answerTo(askSockets)) : undefined
  return {
    ...identity,
    capabilities,
    servers: isThorough ? servers.map((server) => withMaxconn(server, maxconns)) : servers,
    ...around,
    ...(backends !== undefined && { backends }),
    oldWorkers: 0,
    ...(generation !== undefined && { generation }),
    ...(ownSockets !== undefined && { ownSockets }),
  }
}

type Identity = Pick<
  ProcessState,
  'pid' | 'version' | 'limits' | 'startedAtSec' | 'hardMaxconn' | 'node'
>

/** Reads `show info`. */
function readIdentity(text: string): Identity {
  const info = parseInfo(text)
  const version = parseVersion(info.get('Version') ?? '')
  const pid = Number(info.get('Pid'))
  if (version === undefined || !Number.isInteger(pid)) {
    throw new UnavailableError('`show info` names neither version nor pid: is it HAProxy?')
  }
  const node = info.get('node')
  const startedAtSec = Number(info.get('Start_time_sec') ?? Number.NaN)
  const hardMaxconn = Number(info.get('Hard_maxconn') ?? Number.NaN)
  return {
    pid,
    version,
    limits: limitsIn(info),
    ...(Number.isInteger(startedAtSec) && { startedAtSec }),
    ...(Number.isInteger(hardMaxconn) && { hardMaxconn }),
    ...(node !== undefined && { node }),
  }
}

type AnswerTo = (command: string) => Reply

async function askEach(
  connection: RuntimeConnection,
  commands: readonly string[],
  signal: AbortSignal | undefined,
): Promise<AnswerTo> {
  const replies = await connection.askAll(commands, signal)
  const answers = new Map(replies.map((reply) => [reply.command, reply]))
  return (command) => {
    const answer = answers.get(command)
    if (answer === undefined) throw new Error(`not asked: ${command}`)
    return answer
  }
}

function socketsIn({ isError, text }: Reply): readonly string[] | undefined {
  return isError ? undefined : parseCliSockets(text)
}

function withMaxconn(server: RunningServer, maxconns: ReadonlyMap<string, number>): RunningServer {
  const maxconn = maxconns.get(`${server.backend}/${server.name}`)
  return maxconn === undefined ? server : { ...server, maxconn }
}

function readCapabilities(answerTo: AnswerTo): Capabilities {
  const word = textOf(answerTo(ask.level)).trim()
  const level = word === 'admin' || word === 'operator' ? word : 'user'
  return { level, commands: parseHelp(answerTo(ask.help).text) }
}

/** The worker answers also where its master does not; that is then one more failure. */
async function countOldWorkers(
  connector: RuntimeConnector,
  addresses: readonly string[],
  failures: UnavailableError[],
  signal: AbortSignal | undefined,
): Promise<number> {
  for (const address of addresses.filter(isMaster)) {
    try {
      const report = parseProc(await connector.askMaster(address, 'show proc', signal))
      if (report !== undefined) return report.oldWorkers.length
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      if (!isBeingRenewed(error)) failures.push(error)
    }
  }
  return 0
}

/** While a master executes itself anew nobody listens on its socket for a moment. */
function isBeingRenewed({ cause }: UnavailableError): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
}

function noneAnswered(
  addresses: readonly string[],
  failures: readonly UnavailableError[],
): UnavailableError {
  const [only] = failures
  if (failures.length === 1 && only !== undefined) return only
  const reasons = failures.map(({ message }) => message)
  return new UnavailableError(`no socket of HAProxy answers: ${reasons.join('; ')}`, {
    cause: new AggregateError(failures),
    help: `Tried ${addresses.join(', ')}.`,
  })
}

const levels = { user: 0, operator: 1, admin: 2 } as const

function rank(state: ProcessState): number {
  return levels[state.capabilities.level]
}

function isMaster(address: string): boolean {
  return address.startsWith('master@')
}

function mastersLast(a: string, b: string): number {
  return Number(isMaster(a)) - Number(isMaster(b))
}
