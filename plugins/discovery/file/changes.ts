import { watch, type FSWatcher } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { linkAbort, type Clock } from 'haproxyctl/plugin'

export interface ChangeWatch extends Disposable {
  /** Resolves after the next event in one of the folders, or after the poll time. Events in between calls count. */
  next(signal: AbortSignal): Promise<void>
}

const settleMs = 30

/**
 * Watches the folders of the path and of what it links to: a watch on the file itself would die at the first rename,
 * and a mounted ConfigMap changes by swapping a link beside the file.
 */
export async function watchFile(path: string, pollMs: number, clock: Clock): Promise<ChangeWatch> {
  const folders = new Set([dirname(path)])
  const real = await realpath(path).catch(() => undefined)
  if (real !== undefined) folders.add(dirname(real))

  let hasChanged = false
  let wake: (() => void) | undefined
  function changed(): void {
    hasChanged = true
    wake?.()
  }
  const watchers = [...folders].flatMap((folder) => openWatcher(folder, changed))

  return {
    async next(signal) {
      if (!hasChanged) {
        using stop = linkAbort(signal)
        const event = new Promise<void>((resolve) => {
          wake = resolve
        })
        const poll = clock.sleep(pollMs, stop.signal)
        await Promise.race([event, poll]).finally(() => {
          stop.abort()
          poll.catch(() => undefined)
        })
      }
      // Writers often write in several steps: let them come to rest.
      await clock.sleep(settleMs, signal)
      hasChanged = false
    },
    [Symbol.dispose]() {
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** A folder that cannot be watched (gone, or too many watches) is left to the poll. */
function openWatcher(folder: string, changed: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: true }, changed)
    watcher.on('error', changed)
    return [watcher]
  } catch {
    return []
  }
}
