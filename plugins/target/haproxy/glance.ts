import type {
  Glance,
  KnownTarget,
  PluginContext,
  ProcessState,
  RuntimeConnection,
} from 'haproxyctl/plugin'
import { readAhead, unfinishedText } from './ahead.ts'
import { applyAhead } from './apply-ahead.ts'
import { readJournal } from './journal.ts'
import { configName } from './places.ts'
import { liveGeneration, type TargetReading } from './read.ts'
import type { Settings } from './settings.ts'

interface Place {
  readonly settings: Settings
  readonly context: PluginContext
}

/** Under the target's lock, over one connection: what it finds holds until it is disposed. */
export async function openGlance(
  known: KnownTarget,
  backends: readonly string[],
  place: Place,
  signal: AbortSignal,
): Promise<Glance | undefined> {
  const { settings, context } = place
  const [socket, ...others] = settings.sockets
  const isDirect = socket !== undefined && others.length === 0 && !socket.startsWith('master@')
  if (!isDirect || settings.inPlace || known.process.capabilities.level !== 'admin')
    return undefined
  const lock = await context.files.lock(settings.configPath, signal)
  let connection: RuntimeConnection | undefined
  async function close(): Promise<void> {
    await connection?.[Symbol.asyncDispose]()
    await lock[Symbol.asyncDispose]()
  }
  try {
    connection = await context.runtime.open(socket, signal)
    const ways = { ...place, socket, connection }
    const part = await readPart(known, backends, ways, signal)
    if (part === undefined) {
      await close()
      return undefined
    }
    return {
      servers: part.state.servers,
      apply: (plan, text, stop) => applyAhead({ plan, text, backends, ...ways, ...part }, stop),
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

interface Ways extends Place {
  readonly socket: string
  readonly connection: RuntimeConnection
}

/** What is needed of a reading for a change in these backends; absent where something is not as it was. */
async function readPart(
  known: KnownTarget,
  backends: readonly string[],
  { settings, context, socket, connection }: Ways,
  signal: AbortSignal,
): Promise<{ readonly reading: TargetReading; readonly state: ProcessState } | undefined> {
  const { files, log } = context
  const [journal, ahead, configBytes, seen] = await Promise.all([
    readJournal(files, settings, log),
    readAhead(files, settings),
    files.read(settings.configPath),
    connection.look(backends, signal),
  ])
  const { servers, isStopping, pid, startedAtSec } = seen
  const state = { ...known.process, servers }
  const isSameRun = !isStopping && state.pid === pid && state.startedAtSec === startedAtSec
  const isSettled = journal.intent === undefined && journal.owed === undefined
  const isSameLife =
    liveGeneration(journal, state) === known.process.liveGeneration &&
    unfinishedText(ahead, journal, state) === known.process.aheadText
  const isSameFile = configBytes !== undefined && isText(configBytes, known.config)
  if (!isSameRun || !isSettled || !isSameLife || !isSameFile) return undefined
  const { configPath: path } = settings
  const reading: TargetReading = {
    configBytes,
    journal,
    ahead,
    presence: { kind: 'answers', members: [{ addresses: [socket], state }] },
    current: {
      files: [{ name: configName, path, text: known.config, isOwned: true }],
      process: state,
    },
  }
  return { reading, state }
}

function isText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text).equals(bytes)
}
