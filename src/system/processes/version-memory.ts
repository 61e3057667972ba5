import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sha256 } from '../../model/sha256.ts'
import { ownFolder, putOwnFile } from '../own-folder.ts'
import { findProgram } from './find-program.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What programs said of their version, from one run of haproxyctl to the next: to ask one takes as long as a start. */
export interface VersionMemory {
  /** `undefined` where it has to be asked: it is another file now, or one whose answer may change while it stays. */
  recall(program: string): string | undefined
  keep(program: string, answer: string): void
}

/** Remembers nothing. */
export const noVersionMemory: VersionMemory = { recall: () => undefined, keep: () => undefined }

/** In a folder that nobody else can write into. A run without it is slower, and nothing else. */
export function openVersionMemory(env: Environment): VersionMemory {
  function placeOf(program: string): string | undefined {
    const identity = identify(program, env)
    const folder = identity === undefined ? undefined : ownFolder(env, 'versions')
    return folder === undefined ? undefined : join(folder, sha256(identity ?? '').slice(0, 32))
  }
  return {
    recall: (program) => tried(() => readOf(placeOf(program))),
    keep(program, answer) {
      tried(() => {
        const place = placeOf(program)
        if (place !== undefined) putOwnFile(place, answer)
      })
    },
  }
}

function readOf(place: string | undefined): string | undefined {
  return place === undefined ? undefined : readFileSync(place, 'utf8')
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/**
 * What no other file has, not even its successor in the same place. A script may start whatever it likes, and so may a
 * program of another name that a link leads to: of those nothing is known.
 */
function identify(program: string, env: Environment): string | undefined {
  const found = findProgram(program, env)
  if (found === undefined) return undefined
  const file = realpathSync(found)
  if (!basename(file).startsWith('haproxy') || !isBinary(file)) return undefined
  const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true })
  return [file, dev, ino, size, mtimeNs, ctimeNs].join('\n')
}

const elf = Buffer.from('\u007FELF')

function isBinary(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(elf.length)
    return readSync(descriptor, head) === elf.length && head.equals(elf)
  } finally {
    closeSync(descriptor)
  }
}
