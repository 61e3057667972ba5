import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../../', import.meta.url))

/** A folder that goes away with its test. */
export interface Scratch extends AsyncDisposable {
  readonly path: string
  /** At once: whoever watches the file never sees a part of it. */
  write(name: string, text: string): Promise<string>
}

/** An empty folder, or a copy of `examples/<name>`. */
export async function scratch(example?: string): Promise<Scratch> {
  const path = await mkdtemp(join(tmpdir(), 'haproxyctl-test-'))
  if (example !== undefined)
    await cp(join(checkout, 'examples', example), path, { recursive: true })
  return {
    path,
    async write(name, text) {
      const file = join(path, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.new`, text)
      await rename(`${file}.new`, file)
      return file
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
