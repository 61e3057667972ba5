import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { PluginContext } from 'haproxyctl/plugin'

/** What a run wrote down before it touched the working copy: one that is cut off is known by it, and so is its work. */
export interface BegunCommit {
  /** Milliseconds since the epoch. */
  readonly atMs: number
  /** By path from the root of the working copy: SHA-256 of what was to be there, `null` for a file that was to go. */
  readonly files: Readonly<Record<string, string | null>>
}

// A digest for each file.
const mostBytes = 4 * 1024 * 1024

type Place = Pick<PluginContext, 'files' | 'stateFolder'>

export async function noteBegun(place: Place, begun: BegunCommit): Promise<void> {
  const options = { makeFolders: true, mode: 0o600 }
  await place.files.replace(fileOf(place), `${JSON.stringify(begun)}\n`, options)
}

/** The commit that an earlier run began and did not end; one that cannot be read is none. */
export async function readBegun(place: Place): Promise<BegunCommit | undefined> {
  const bytes = await place.files.read(fileOf(place), { maxBytes: mostBytes })
  if (bytes === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString())
    return isBegun(value) ? value : undefined
  } catch {
    return undefined
  }
}

export async function forgetBegun(place: Place): Promise<void> {
  await place.files.remove(fileOf(place))
}

/** Whether this is what the run that was cut off left at that path. */
export function isLeftBy(
  begun: BegunCommit | undefined,
  path: string,
  text: string | undefined,
): boolean {
  const left = begun?.files[path]
  return left !== undefined && left === digestOf(text)
}

export function digestOf(text: string | undefined): string | null {
  return text === undefined ? null : createHash('sha256').update(text).digest('hex')
}

function fileOf({ stateFolder }: Place): string {
  return join(stateFolder, 'begun-commit.json')
}

function isBegun(value: unknown): value is BegunCommit {
  if (typeof value !== 'object' || value === null) return false
  if (!('atMs' in value && typeof value.atMs === 'number' && 'files' in value)) return false
  const { files } = value
  return (
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every((each) => each === null || typeof each === 'string')
  )
}
