import { join } from 'node:path'
import type { Files, Log } from 'haproxyctl/plugin'
import type { HistoryEntry } from './history.ts'
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
  /** What was applied, the last one at the end; absent in journals of before. */
  readonly history?: readonly HistoryEntry[]
  /** Rendered files other than the configuration, by name. */
  readonly extras: readonly string[]
  /** When the last reloads were sent. */
  readonly reloadsMs: readonly number[]
}

// Names and numbers, a few hundred bytes each.
const mostBytes = 4 * 1024 * 1024

const empty: Journal = { generations: [], extras: [], reloadsMs: [] }

export async function readJournal(files: Files, settings: Settings, log: Log): Promise<Journal> {
  const path = journalPath(settings)
  const bytes = await files.read(path, { maxBytes: mostBytes })
  if (bytes === undefined) return empty
  const journal = parseJournal(Buffer.from(bytes).toString())
  if (journal !== undefined) return journal
  log.warn(`${path} cannot be read, so a new one is begun; if a reload was owed, that is forgotten`)
  return empty
}

export async function writeJournal(
  files: Files,
  settings: Settings,
  journal: Journal,
): Promise<void> {
  const text = `${JSON.stringify({ format: 1, ...journal }, undefined, 2)}\n`
  await files.replace(journalPath(settings), text, {
    mode: 0o600,
    makeFolders: true,
  })
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

/**
 * The folder may belong to another user than the one who applies, as to a service when root does: what names a
 * file has to be of the form that we write, or it would name any.
 */
function isJournal(value: unknown): value is Journal {
  return (
    isRecord(value) &&
    value['format'] === 1 &&
    isList(value['generations'], isGeneration) &&
    (value['history'] === undefined || isList(value['history'], isEntry)) &&
    isList(value['extras'], isPlainName) &&
    isList(value['reloadsMs'], (each) => typeof each === 'number') &&
    isPart(value['intent'], { generation: 'string', atMs: 'number' }) &&
    isPart(value['running'], { generation: 'string', atMs: 'number' }) &&
    isPart(value['live'], { pid: 'number', startedAtSec: 'number', generation: 'string' }) &&
    isPart(value['owed'], { generation: 'string', reason: 'string', sinceMs: 'number' })
  )
}

function isEntry(value: unknown): boolean {
  const shape = { generation: 'string', atMs: 'number', outcome: 'string', summary: 'string' }
  return isRecord(value) && isPart(value, shape) && isGeneration(value['generation'])
}

export function isPart(value: unknown, shape: Readonly<Record<string, string>>): boolean {
  if (value === undefined) return true
  if (!isRecord(value)) return false
  return Object.entries(shape).every(([key, type]) => typeof value[key] === type)
}

function isList(value: unknown, isItem: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => isItem(each))
}

function isGeneration(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}

/** `hosts.map`, `certs/web.pem`: below the target's folder, whatever that is. */
function isPlainName(value: unknown): boolean {
  if (typeof value !== 'string' || value.startsWith('/') || value.includes('\0')) return false
  return value.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
