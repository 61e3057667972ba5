import {
  companionContents,
  readGeneration,
  type ChangeKind,
  type KeptFile,
  type KeptGeneration,
  type KeptOutcome,
  type Plan,
  type PluginContext,
} from 'haproxyctl/plugin'
import { readArchived, readContent } from './archive.ts'
import { configName } from './places.ts'
import { readTarget, type TargetReading } from './read.ts'
import type { Settings } from './settings.ts'

/** A generation that was applied, in the journal. */
export interface HistoryEntry {
  readonly generation: string
  readonly atMs: number
  readonly outcome: KeptOutcome
  readonly summary: string
}

const mostEntries = 100

/** Puts an apply behind those that are known; the same one again, as after a reload that was owed, is told once. */
export function remember(
  known: readonly HistoryEntry[],
  entry: HistoryEntry,
): readonly HistoryEntry[] {
  const last = known.at(-1)
  const isAgain = last?.generation === entry.generation
  const others = isAgain ? known.slice(0, -1) : known
  const summary = isAgain && entry.summary === '' ? last.summary : entry.summary
  return [...others, { ...entry, summary }].slice(-mostEntries)
}

/** How many of each kind came, changed and went. Values stay out of it: they may be secret. */
export function summaryOf({ changes, files }: Plan): string {
  const counts = new Map<string, number>()
  for (const { kind, action } of changes) {
    if (isWhole(kind)) continue
    const what = `${kind} ${past[action]}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  const parts = [...counts].map(([what, count]) => `${count} ${what}`)
  if (changes.some(({ kind }) => isWhole(kind))) parts.push('all files read again by a reload')
  if (parts.length > 0) return parts.join(', ')
  const written = files.filter(({ action }) => action !== 'keep').length
  return written === 0 ? '' : `${written} ${written === 1 ? 'file' : 'files'}, no process to change`
}

/** Not one thing of the configuration, but the process with all of it. */
function isWhole(kind: ChangeKind): boolean {
  return kind.startsWith('process-') || kind === 'reload-owed'
}

const past = { add: 'added', change: 'changed', remove: 'removed' } as const

/** What is remembered, the last one first, with what is on disk and in the process now. */
export async function listGenerations(
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<readonly KeptGeneration[]> {
  const reading = await readTarget(settings, context, signal)
  const { history = [], generations } = reading.journal
  const latest = new Map(history.map((entry) => [entry.generation, entry]))
  const untold = generations.filter((generation) => !latest.has(generation))
  const last = new Map([...latest].toSorted(([, a], [, b]) => a.atMs - b.atMs))
  const told: KeptGeneration[] = []
  for (const generation of [...untold, ...last.keys()]) {
    const isKept = (await recallFiles(settings, context, generation)) !== undefined
    told.push({ generation, ...last.get(generation), ...placesOf(generation, reading), isKept })
  }
  return told.reverse()
}

function placesOf(
  generation: string,
  { current: { files, process } }: TargetReading,
): Pick<KeptGeneration, 'isOnDisk' | 'isRunning'> {
  const text = files.find(({ name }) => name === configName)?.text
  return {
    isOnDisk: text !== undefined && readGeneration(text) === generation,
    isRunning: (process?.liveGeneration ?? process?.generation) === generation,
  }
}

/** All files of a generation, each proven by what names it; `undefined` where one is missing. */
export async function recallFiles(
  settings: Settings,
  { files }: PluginContext,
  generation: string,
): Promise<readonly KeptFile[] | undefined> {
  if (!/^[0-9a-f]{16}$/.test(generation)) return undefined
  const config = await readArchived(files, settings, generation)
  if (config === undefined) return undefined
  const kept: KeptFile[] = [{ name: configName, text: config }]
  for (const [name, content] of companionContents(config)) {
    const text = await readContent(files, settings, content)
    if (text === undefined) return undefined
    kept.push({ name, text })
  }
  return kept
}
