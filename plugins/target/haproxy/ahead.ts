import { join } from 'node:path'
import type { Files, ProcessState } from 'haproxyctl/plugin'
import { isPart, type Journal } from './journal.ts'
import type { Settings } from './settings.ts'

/**
 * What a process may be ahead of its file by: written before an apply goes over the socket first, removed when the
 * file and the journal have it. It is about one run of a process, and worth nothing without that.
 */
export interface Ahead {
  readonly pid: number
  readonly startedAtSec: number
  readonly generation: string
  /** The sections that it changes servers in, as they will be. */
  readonly text: string
}

const mostBytes = 16 * 1024 * 1024

export async function readAhead(files: Files, settings: Settings): Promise<Ahead | undefined> {
  const bytes = await files.read(aheadPath(settings), { maxBytes: mostBytes })
  if (bytes === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString())
    return isAhead(value) ? value : undefined
  } catch {
    // Cut off with the power, which the process did not outlive either.
    return undefined
  }
}

/** Not waited for until it is on the disk: with the machine the process ends as well. */
export async function writeAhead(files: Files, settings: Settings, ahead: Ahead): Promise<void> {
  await files.replace(aheadPath(settings), JSON.stringify(ahead), {
    mode: 0o600,
    makeFolders: true,
    mayBeLost: true,
  })
}

export async function removeAhead(files: Files, settings: Settings): Promise<void> {
  await files.remove(aheadPath(settings))
}

/** What it may have brought to this process and nothing else tells of. */
export function unfinishedText(
  ahead: Ahead | undefined,
  { live }: Journal,
  { pid, startedAtSec = 0 }: ProcessState,
): string | undefined {
  if (ahead?.pid !== pid || ahead.startedAtSec !== startedAtSec) return undefined
  const isWritten =
    live?.pid === pid && live.startedAtSec === startedAtSec && live.generation === ahead.generation
  return isWritten ? undefined : ahead.text
}

function aheadPath({ stateFolder }: Settings): string {
  return join(stateFolder, 'ahead.json')
}

function isAhead(value: unknown): value is Ahead {
  const shape = { pid: 'number', startedAtSec: 'number', generation: 'string', text: 'string' }
  return value !== undefined && isPart(value, shape)
}
