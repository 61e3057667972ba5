import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of our own that goes away when disposed; only its owner can read it. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
  /** Gives the path of the new file; `certs/web.pem` lies in a folder of that name. */
  write(name: string, text: string): Promise<string>
}

export async function openTemporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'haproxyctl-'))
  return {
    path,
    async write(name, text) {
      const file = join(path, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text, { mode: 0o600 })
      return file
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
