import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { SmallRoot } from './small-root.ts'

export interface Image {
  /** `UID:GID` that its program runs as. */
  readonly user: string
  /** What it runs where nothing else is said. */
  readonly command: readonly string[]
  /** Runs its program with these arguments. */
  run(args: readonly string[], user?: string): Promise<string>
}

/**
 * Carries out the instructions of a Dockerfile in a root that stands for the image it begins with, as `docker build`
 * would, where no image can be had. It knows what ours uses, and takes nothing else.
 */
export async function buildImage(
  file: string,
  args: Readonly<Record<string, string>>,
  context: string,
  root: SmallRoot,
): Promise<Image> {
  const state = {
    env: {} as Record<string, string>,
    user: '0:0',
    cwd: '/',
    entry: [''],
    rest: [''],
  }
  const values: Record<string, string> = {}
  for (const [word, value] of instructionsOf(await readFile(file, 'utf8'))) {
    const filled = value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    if (word === 'ARG') {
      const [name = '', preset = ''] = value.split('=')
      values[name] = args[name] ?? preset
    } else if (word === 'FROM') {
      if (!/^\S+:\S+(?: AS \w+)?$/.test(filled))
        throw new Error(`no image with a version: ${filled}`)
    } else if (word === 'COPY') {
      // From an image that there is on this machine only in parts.
      const place = /^--from=node \/usr\/local\/bin\/node (\S+)$/.exec(filled)?.[1]
      if (place === undefined) throw new Error(`unknown here: COPY ${filled}`)
      await copyFile(process.execPath, join(root.path, place))
    } else if (word === 'ADD') {
      const [name = '', place = ''] = filled.split(' ')
      await mkdir(join(root.path, place), { recursive: true })
      await promisify(execFile)('tar', ['-xzf', join(context, name), '-C', join(root.path, place)])
    } else if (word === 'RUN') {
      await root.run(['sh', '-c', value], {
        user: state.user,
        cwd: state.cwd,
        env: { ...values, ...state.env },
      })
    } else if (word === 'ENV') {
      const [name = '', text = ''] = filled.split('=')
      state.env[name] = text
    } else if (word === 'USER') state.user = filled
    else if (word === 'WORKDIR') {
      state.cwd = filled
      await mkdir(join(root.path, filled), { recursive: true })
    } else if (word === 'ENTRYPOINT') state.entry = JSON.parse(filled)
    else if (word === 'CMD') state.rest = JSON.parse(filled)
    else throw new Error(`unknown here: ${word}`)
  }
  const { env, cwd, entry, rest, user } = state
  return {
    user,
    command: [...entry, ...rest],
    run: (words, as = user) => root.run([...entry, ...words], { user: as, cwd, env }),
  }
}

/** Each instruction with what follows its word. */
function instructionsOf(text: string): readonly (readonly [word: string, value: string])[] {
  return text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).trim()] as const,
    )
}
