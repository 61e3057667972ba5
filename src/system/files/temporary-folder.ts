import { lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeFailure } from './write-failure.ts'
import { isAbandoned, markPattern, runMark } from '../processes/run-mark.ts'

/** A folder of our own that goes away when disposed; only its owner can read it. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
  /** Gives the path of the new file; `certs/web.pem` lies in a folder of that name. */
  write(name: string, text: string): Promise<string>
}

/** Also removes the folders that killed runs of the same user left: they hold configurations, secrets included. */
export async function openTemporaryFolder(): Promise<TemporaryFolder> {
  const all = tmpdir()
  await removeAbandoned(all).catch(() => undefined)
  const name = join(all, `haproxyctl-${runMark}`)
  const path = await told(name, () => mkdtemp(`${name}-`))
  return {
    path,
    async write(name, text) {
      const file = join(path, name)
      await told(file, async () => {
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, text, { mode: 0o600 })
      })
      return file
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

/** What the world refuses is told with its remedy, and that the folder may be another. */
async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw writeFailure(path, cause, 'TMPDIR names another folder for temporary files.')
  }
}

const ours = new RegExp(`^haproxyctl-(${markPattern})-[A-Za-z0-9]{6}$`)

async function removeAbandoned(all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const [, mark] = ours.exec(name) ?? []
    if (mark === undefined || !isAbandoned(mark)) continue
    const path = join(all, name)
    // Anybody may make a folder of that name here.
    const stats = await lstat(path)
    if (stats.isDirectory() && stats.uid === process.getuid?.()) await rm(path, { recursive: true })
  }
}
