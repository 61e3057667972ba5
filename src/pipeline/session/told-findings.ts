import { join } from 'node:path'
import { Failure, type Diagnostic } from '../../model/index.ts'
import type { Session } from './session.ts'
import { sha256 } from '../../model/sha256.ts'

/** Seventeen bytes each. */
const mostBytes = 16 * 1024 * 1024

export interface ToldPlace {
  readonly stateFolder: string
  readonly world: Pick<Session['world'], 'files' | 'log'>
}

/**
 * Findings that the run before did not have: a job that runs every minute tells a standing warning once, and
 * again when it was away in between. What was told is kept as hashes, because findings quote the project.
 */
export async function notToldYet(
  findings: readonly Diagnostic[],
  { stateFolder, world }: ToldPlace,
): Promise<readonly Diagnostic[]> {
  const file = join(stateFolder, 'told-findings')
  const before = await readTold(file, world)
  const now = new Set(findings.map(hashOf))
  const isSame = now.size === before.size && [...now].every((hash) => before.has(hash))
  if (!isSame) await writeTold(file, now, world)
  return findings.filter((finding) => !before.has(hashOf(finding)))
}

/** Lines move when a file is edited; the finding stays the same. */
function hashOf({ code, message, location }: Diagnostic): string {
  const text = JSON.stringify([code, message, location?.file])
  return sha256(text).slice(0, 16)
}

async function readTold(file: string, { files }: ToldPlace['world']): Promise<ReadonlySet<string>> {
  try {
    const bytes = (await files.read(file, { maxBytes: mostBytes })) ?? new Uint8Array()
    return new Set(
      new TextDecoder()
        .decode(bytes)
        .split('\n')
        .filter((line) => line !== ''),
    )
  } catch (error) {
    if (error instanceof Failure) return new Set()
    throw error
  }
}

/** Where nothing can be kept, everything is told again: that is no reason not to do the work. */
async function writeTold(
  file: string,
  hashes: ReadonlySet<string>,
  { files, log }: ToldPlace['world'],
): Promise<void> {
  try {
    const text = [...hashes].map((hash) => `${hash}\n`).join('')
    await files.replace(file, text, { mode: 0o600, makeFolders: true })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    log.debug(`what was told is not kept: ${error.message}`)
  }
}
