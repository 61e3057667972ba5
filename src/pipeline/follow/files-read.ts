import { join } from 'node:path'
import type { Files, ReadFileOptions } from '../../model/index.ts'
import { sha256 } from '../../model/sha256.ts'

/** What was at a path when it was read: a hash of its bytes or names, or that there was nothing. */
export type FilePicture = ReadonlyMap<string, string>

/** The same files, with a note of each that is read, until it is closed. */
export interface NotedFiles {
  readonly files: Files
  readonly picture: FilePicture
  close(): void
}

export function noteFiles(files: Files): NotedFiles {
  const picture = new Map<string, string>()
  let isOpen = true
  function note(path: string, mark: string): void {
    if (isOpen) picture.set(path, mark)
  }
  return {
    files: {
      ...files,
      async read(path: string, options?: ReadFileOptions) {
        const bytes = await files.read(path, options)
        note(path, markOf(bytes))
        return bytes
      },
      async list(folder: string) {
        const names = await files.list(folder)
        note(folder, markOfNames(names))
        return names
      },
    },
    picture,
    close() {
      isOpen = false
    },
  }
}

/** Files, and folders with the files in them, as they are now. */
export async function pictureOf(paths: readonly string[], files: Files): Promise<FilePicture> {
  const picture = new Map<string, string>()
  for (const path of paths) {
    const names = await files.list(path).catch(() => undefined)
    if (names === undefined) picture.set(path, await readMark(path, files))
    else {
      picture.set(path, markOfNames(names))
      for (const name of names) {
        const inside = join(path, name)
        picture.set(inside, await readMark(inside, files))
      }
    }
  }
  return picture
}

/** Whether anything is another thing than it was. */
export async function hasMoved(picture: FilePicture, files: Files): Promise<boolean> {
  for (const [path, mark] of picture) {
    const now = mark.startsWith(folderMark)
      ? markOfNames(await files.list(path).catch(() => undefined))
      : await readMark(path, files)
    if (now !== mark) return true
  }
  return false
}

const folderMark = 'folder '

async function readMark(path: string, files: Files): Promise<string> {
  try {
    return markOf(await files.read(path))
  } catch {
    // A folder, or nothing that may be read: a change of that is one, too.
    return 'unreadable'
  }
}

function markOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? 'absent' : sha256(bytes)
}

function markOfNames(names: readonly string[] | undefined): string {
  return `${folderMark}${JSON.stringify(names ?? 'absent')}`
}
