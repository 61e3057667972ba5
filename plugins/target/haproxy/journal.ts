import { join } from 'node:path'
import type { Files, Log } from 'haproxyctl/plugin'
import type { Settings } from './settings.ts'

/**
 * What has to be known after a crash and cannot be seen on the disk or in the process.
 * Everything else is looked at again, so that nothing depends on where an apply was cut off.
 */
export interface Journal {
  /** An apply that began and was not seen to end. */
  readonly intent?: { readonly generation: string; readonly atMs: number }
  /** The last generation that the process was seen to run. */
  readonly running?: { readonly generation: string; readonly atMs: number }
  /** Which generation a process was brought to over the socket, and which one it was started with. */
  readonly live?: {
    readonly pid: number
    /** With the pid it names one run of a worker: pids are given again. */
    readonly startedAtSec: number
    readonly started: string | null
    readonly generation: string
  }
  readonly owed?: { readonly generation: string; readonly reason: string; readonly sinceMs: number }
  /** Generations whose text is kept, oldest first. */
  readonly generations: readonly string[]
  /** Rendered files other than the configuration, by name. */
  readonly extras: readonly string[]
  /** When the last reloads were sent. */
  readonly reloadsMs: readonly number[]
}

const empty: Journal = { generations: [], extras: [], reloadsMs: [] }

export async function readJournal(files: Files, settings: Settings, log: Log): Promise<Journal> {
  const path = journalPath(settings)
  const bytes = await files.read(path)
  if (bytes === undefined) return empty
  const journal = parseJournal(Buffer.from(bytes).toString())
  if (journal !== undefined) return journal
  log.warn(`${path} cannot be understood and is begun anew; a reload that was owed is forgotten`)
  return empty
}

export async function writeJournal(
  files: Files,
  settings: Settings,
  journal: Journal,
): Promise<void> {
  const text = `${JSON.stringify({ format: 1, ...journal }, undefined, 2)}\n`
  await files.replace(journalPath(settings), text, { mode: 0o600, makeFolders: true })
}

function journalPath(settings: Settings): string {
  return join(settings.stateFolder, 'journal.json')
}

function parseJournal(text: string): Journal | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isJournal(value) ? value : undefined
}

function isJournal(value: unknown): value is Journal {
  return (
    isRecord(value) &&
    value['format'] === 1 &&
    isList(value['generations'], 'string') &&
    isList(value['extras'], 'string') &&
    isList(value['reloadsMs'], 'number') &&
    isPart(value['intent'], { generation: 'string', atMs: 'number' }) &&
    isPart(value['running'], { generation: 'string', atMs: 'number' }) &&
    isPart(value['live'], { pid: 'number', startedAtSec: 'number', generation: 'string' }) &&
    isPart(value['owed'], { generation: 'string', reason: 'string', sinceMs: 'number' })
  )
}

function isPart(value: unknown, shape: Readonly<Record<string, string>>): boolean {
  if (value === undefined) return true
  if (!isRecord(value)) return false
  return Object.entries(shape).every(([key, type]) => typeof value[key] === type)
}

function isList(value: unknown, type: string): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === type)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
