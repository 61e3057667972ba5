import { join } from 'node:path'
import {
  Failure,
  isUnedited,
  readCompanions,
  readGeneration,
  type Current,
  type CurrentFile,
  type Files,
  type PluginContext,
  type ProcessState,
  type ReadOptions,
  type RunningEntries,
} from 'haproxyctl/plugin'
import { readAhead, unfinishedText, type Ahead } from './ahead.ts'
import { readArchived } from './archive.ts'
import { readJournal, type Journal } from './journal.ts'
import { configName, pathOf } from './places.ts'
import { hasLeftSocket } from './nobody-listens.ts'
import { findProcesses, stateOf, type Members, type Presence } from './processes.ts'
import type { Settings } from './settings.ts'
import { decodeText } from './text.ts'

export interface TargetReading {
  /** The configuration as it lies on the disk: its text may be of an encoding that we do not write. */
  readonly configBytes: Uint8Array | undefined
  readonly current: Current
  readonly journal: Journal
  readonly ahead: Ahead | undefined
  readonly presence: Presence
}

/** The file, the process, and what was left to be done: each asked for itself. */
export async function readTarget(
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
  options: ReadOptions = {},
): Promise<TargetReading> {
  const journal = await readJournal(context.files, settings, context.log)
  const ahead = await readAhead(context.files, settings)
  const configBytes = await context.files.read(settings.configPath)
  const config = fileOf(configName, settings.configPath, configBytes)
  const extras = await readExtras(
    settings,
    context,
    ownNames(journal, config.text),
    options.companions,
  )
  const presence = await findProcesses(settings, context, signal, options)
  if (presence.kind === 'answers') tellUnanswered(presence.members, settings, context)
  const notes = { journal, ahead }
  const process = await processPart(settings, context, notes, presence, config.text)
  const lastText = await lastApplied(settings, context, journal, config.text)
  const { owed } = journal
  return {
    configBytes,
    ...notes,
    presence,
    current: {
      files: [
        {
          ...config,
          isOwned: config.text !== undefined && readGeneration(config.text) !== undefined,
        },
        ...extras,
      ],
      ...process,
      ...(owed && { owedReload: { generation: owed.generation, reason: owed.reason } }),
      ...(journal.running && { lastApply: journal.running }),
      ...(lastText !== undefined && { lastText }),
      ...(settings.backups > 0 && { keepsIn: join(settings.stateFolder, 'backups') }),
    },
  }
}

function tellUnanswered(members: Members, { name }: Settings, { log }: PluginContext): void {
  for (const why of members.flatMap(({ state }) => state.unanswered ?? [])) {
    log.warn(
      `${name}: ${why}; HAProxy was reached another way. Check \`sockets\` and \`master\` of the target.`,
    )
  }
}

async function processPart(
  settings: Settings,
  context: PluginContext,
  { journal, ahead }: Pick<TargetReading, 'journal' | 'ahead'>,
  presence: Presence,
  onDisk: string | undefined,
): Promise<
  Pick<
    Current,
    | 'process'
    | 'processError'
    | 'processAbsence'
    | 'processUnseen'
    | 'startsProcess'
    | 'isProcessMissed'
  >
> {
  if (presence.kind === 'silent') return { processError: presence.reason }
  if (presence.kind === 'absent') {
    const isNoted = journal.live !== undefined || journal.running !== undefined
    const wasSeen = isNoted || hasLeftSocket(presence.cause)
    const startsProcess = settings.reload?.by === 'binary' || settings.reload?.start === true
    const isMissed = settings.requiresProcess ?? (wasSeen && !startsProcess)
    return {
      processAbsence: presence.reason,
      ...(startsProcess && { startsProcess }),
      ...(isMissed && { isProcessMissed: true }),
    }
  }
  if (presence.kind !== 'answers') {
    return settings.reload === undefined ? {} : { processUnseen: 'the target names no `sockets`' }
  }
  const isEnded = journal.intent === undefined && ahead === undefined
  const state = believable(stateOf(presence.members, isEnded), journal, onDisk)
  const text = await startedFrom(settings, context, state, onDisk)
  const live = state.liveGeneration ?? liveGeneration(journal, state)
  const isOther = live !== undefined && live !== state.generation
  const liveText = isOther ? await readArchived(context.files, settings, live) : undefined
  const aheadText = unfinishedText(ahead, journal, state)
  return {
    process: {
      ...state,
      ...(await withTexts(state, context)),
      ...(text !== undefined && { text }),
      ...(live !== undefined && { liveGeneration: live }),
      ...(liveText !== undefined && { liveText }),
      ...(aheadText !== undefined && { aheadText }),
    },
  }
}

/** The files of the process's maps and ACLs, ours or not: by them it is seen what was changed by hand. */
async function withTexts(
  { entryFiles }: ProcessState,
  { files }: PluginContext,
): Promise<Pick<ProcessState, 'entryFiles'>> {
  if (entryFiles === undefined) return {}
  const known: RunningEntries[] = []
  for (const file of entryFiles) {
    const bytes = await readIfAllowed(files, file.path)
    known.push({ ...file, ...(bytes !== undefined && { text: decodeText(bytes) }) })
  }
  return { entryFiles: known }
}

/** HAProxy reads its files as another user, and perhaps in another root. */
async function readIfAllowed(files: Files, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path)
  } catch (cause) {
    if (cause instanceof Failure) return undefined
    throw cause
  }
}

/**
 * A file that somebody edited keeps its stamp. A worker that was not started by us may have read the
 * edited one, and what it says of its generation proves nothing then.
 */
function believable(
  state: ProcessState,
  { live }: Journal,
  onDisk: string | undefined,
): ProcessState {
  const isEdited =
    onDisk !== undefined && readGeneration(onDisk) === state.generation && !isUnedited(onDisk)
  if (!isEdited || isSameRun(live, state)) return state
  const { generation: _generation, ...rest } = state
  return rest
}

/** A file that is whole says it itself. After an apply that was cut off, the newest generation may never have served. */
async function lastApplied(
  settings: Settings,
  { files }: PluginContext,
  { intent, running, generations }: Journal,
  onDisk: string | undefined,
): Promise<string | undefined> {
  if (onDisk !== undefined && isUnedited(onDisk)) return undefined
  const newest = generations.at(-1)
  const generation = intent === undefined ? newest : (running?.generation ?? newest)
  return generation === undefined ? undefined : readArchived(files, settings, generation)
}

/** The text of the generation that the process names; proven by its hash, or not known. */
async function startedFrom(
  settings: Settings,
  context: PluginContext,
  { generation }: ProcessState,
  onDisk: string | undefined,
): Promise<string | undefined> {
  if (generation === undefined) return undefined
  if (onDisk !== undefined && readGeneration(onDisk) === generation && isUnedited(onDisk))
    return onDisk
  return readArchived(context.files, settings, generation)
}

/** Our own note counts only for the very process that it was made for. */
export function liveGeneration({ live }: Journal, state: ProcessState): string | undefined {
  if (live === undefined || !isSameRun(live, state)) return undefined
  return live.started === (state.generation ?? null) ? live.generation : undefined
}

function isSameRun(live: Journal['live'], state: ProcessState): boolean {
  return live?.pid === state.pid && live.startedAtSec === (state.startedAtSec ?? 0)
}

function fileOf(
  name: string,
  path: string,
  bytes: Uint8Array | undefined,
): Omit<CurrentFile, 'isOwned'> {
  return { name, path, ...(bytes !== undefined && { text: decodeText(bytes) }) }
}

/** By our notes, and by what our configuration itself says that it goes with, should they be lost. */
function ownNames({ extras }: Journal, config: string | undefined): ReadonlySet<string> {
  return new Set([...extras, ...(config === undefined ? [] : readCompanions(config))])
}

/** Our own, and those that are wanted: what else lies in that folder is nobody's business here. */
async function readExtras(
  settings: Settings,
  context: PluginContext,
  own: ReadonlySet<string>,
  companions: readonly string[] = [],
): Promise<readonly CurrentFile[]> {
  const files: CurrentFile[] = []
  for (const name of new Set([...own, ...companions])) {
    const path = pathOf(name, settings)
    const file = fileOf(name, path, await context.files.read(path))
    files.push({ ...file, isOwned: own.has(name) })
  }
  return files
}
