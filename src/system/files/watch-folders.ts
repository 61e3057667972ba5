import { watch, type FSWatcher } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Calls `changed` when something happens in the folders of these paths, and of what they link to: a watch on a file
 * itself would die at the first rename, and a mounted ConfigMap changes by swapping a link beside the file. What cannot
 * be watched (it is gone, or there are too many watches) is left to whoever looks at intervals.
 */
export async function watchFolders(
  paths: Iterable<string>,
  changed: () => void,
): Promise<Disposable> {
  const folders = new Set<string>()
  for (const path of paths) {
    folders.add(dirname(path))
    const real = await realpath(path).catch(() => undefined)
    if (real === undefined) continue
    folders.add(dirname(real))
    // A folder that is followed itself: its own entries count.
    folders.add(real)
  }
  const watchers = [...folders].flatMap((folder) => openWatcher(folder, changed))
  return {
    [Symbol.dispose]() {
      for (const watcher of watchers) watcher.close()
    },
  }
}

function openWatcher(folder: string, changed: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, changed)
    watcher.on('error', changed)
    return [watcher]
  } catch {
    return []
  }
}
