import { readFileSync } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import { errorCode } from '../error-code.ts'
import { stage, type SwappableFile } from './staged-file.ts'
import { writeFailure } from './write-failure.ts'

export interface Swap {
  readonly path: string
  /** What is to be there; `undefined` for no file. */
  readonly before: Uint8Array | undefined
  readonly after: string
}

/**
 * Puts texts in place of what was there, all of them or none: none where one of the files is not what it was any more,
 * which is what it gives then. Between the last look and the swap nothing else is done, so that nobody saves in between.
 */
export async function swapTexts(swaps: readonly Swap[]): Promise<Swap | undefined> {
  return stageAll(swaps, [])
}

/** All lie beside their files before the first takes its place. */
async function stageAll(
  swaps: readonly Swap[],
  staged: readonly SwappableFile[],
): Promise<Swap | undefined> {
  const next = swaps[staged.length]
  if (next === undefined) return swapAll(swaps, staged)
  await using file = await stage(nodeFs, next.path, next.after, {})
  return await stageAll(swaps, [...staged, file])
}

async function swapAll(
  swaps: readonly Swap[],
  staged: readonly SwappableFile[],
): Promise<Swap | undefined> {
  const changed = swaps.find(({ before }, index) => !holds(staged[index], before))
  if (changed !== undefined) return changed
  for (const [index, file] of staged.entries()) {
    try {
      file.swapNow()
    } catch (cause) {
      throw writeFailure(swaps[index]?.path ?? file.real, cause)
    }
  }
  for (const file of staged) await file.commit()
  return undefined
}

function holds(file: SwappableFile | undefined, bytes: Uint8Array | undefined): boolean {
  const now = file === undefined ? undefined : readNow(file.real)
  return now === undefined ? bytes === undefined : bytes !== undefined && now.equals(bytes)
}

function readNow(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined
    throw cause
  }
}
