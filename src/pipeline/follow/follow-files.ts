import { arrivesWithin } from '../../discovery/latest.ts'
import type { BoundProject } from '../../kit/plugins/bound-project.ts'
import { openMailbox } from '../../kit/time/mailbox.ts'
import type { Clock, Files } from '../../model/index.ts'
import { watchFolders } from '../../system/files/watch-folders.ts'
import { hasMoved, noteFiles, pictureOf, type FilePicture } from './files-read.ts'

/** How long it has to be quiet: editors and deployments write in several steps. */
const settleMs = 200
/** How often it is looked although nothing was heard: networks and some mounts tell of nothing. */
const pollMs = 10_000

export interface FollowFilesParts {
  readonly files: Files
  readonly clock: Clock
  /** What was read is not what is there any more. */
  readonly changed: () => void
}

/** The files of a project, whatever it is made of: whoever reads it is watched, and what was read is followed. */
export class FollowedFiles implements Disposable {
  readonly #parts: FollowFilesParts
  #stop: AbortController | undefined

  constructor(parts: FollowFilesParts) {
    this.#parts = parts
  }

  /** Reads a project by `load` and follows what it read, until it reads again; also where it is wrong. */
  async reading<T extends { readonly project: BoundProject }>(
    load: (files: Files) => Promise<T>,
  ): Promise<T> {
    const { files } = this.#parts
    this[Symbol.dispose]()
    const noted = noteFiles(files)
    let picture: FilePicture = noted.picture
    try {
      const read = await load(noted.files)
      const beside = await pictureOf(besideOf(read.project), files)
      picture = new Map([...noted.picture, ...beside])
      return read
    } finally {
      noted.close()
      this.#follow(picture)
    }
  }

  [Symbol.dispose](): void {
    this.#stop?.abort()
  }

  #follow(picture: FilePicture): void {
    const stop = new AbortController()
    this.#stop = stop
    void watchUntilMoved(picture, this.#parts, stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error
    })
  }
}

async function watchUntilMoved(
  picture: FilePicture,
  { files, clock, changed }: FollowFilesParts,
  signal: AbortSignal,
): Promise<void> {
  const news = openMailbox<true>(signal)
  using _ = await watchFolders(picture.keys(), () => news.put(true))
  while (!(await hasMoved(picture, files))) {
    const isHeard = await arrivesWithin(pollMs, news, clock, signal)
    while (isHeard && news.read() !== undefined) await arrivesWithin(settleMs, news, clock, signal)
  }
  signal.throwIfAborted()
  changed()
}

/** What is read in each round, and not with the project. */
function besideOf({ templates, files }: BoundProject): readonly string[] {
  const own = [templates.file, templates.partials].flatMap((each) => each?.value ?? [])
  return [...own, ...files.map(({ path }) => path.value)]
}
