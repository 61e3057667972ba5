import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'

/** The packages of npm's lock file, by their folder. */
interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

interface LockedPackage {
  readonly dev?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

async function readLock(root: string): Promise<Lock> {
  return JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
}

/** What packages have for their authors: two thirds of all files. */
const superfluous = ['*.d.ts', '*.d.mts', '*.d.cts', '*.map', '*.tsbuildinfo'].concat(
  ['test', 'tests', 'docs', 'examples', 'benchmark', 'benchmarks', '.github'].map(
    (folder) => `*/${folder}`,
  ),
)

/** What was packed, with the packages beside it that its bundle loads. */
export async function stage(packed: string, root: string, tree: string): Promise<string> {
  await mkdir(tree, { recursive: true })
  await run('tar', ['-xzf', packed, '--strip-components=1', '-C', tree])
  const folders = neededBy(await loadedBy(tree), await readLock(root))
  // Those within others go with them.
  const outermost = folders.filter((folder) => folder.lastIndexOf('node_modules/') === 0)
  const modules = `${tree}.modules.tar`
  const without = superfluous.map((pattern) => `--exclude=${pattern}`)
  await run('tar', ['-C', root, ...without, '-cf', modules, ...outermost])
  await run('tar', ['-xf', modules, '-C', tree])
  return tree
}

/** The dependencies that are not in the bundle: it names them where it loads them. */
async function loadedBy(tree: string): Promise<readonly string[]> {
  const { dependencies } = JSON.parse(await readFile(join(tree, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  const names = await readdir(join(tree, 'dist'), { recursive: true })
  const files = names
    .filter((name) => /[.]c?js$/.test(name))
    .map((name) => join(tree, 'dist', name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return Object.keys(dependencies).filter((name) => {
    const loads = new RegExp(`(?:from|import|require) ?\\(?["'\`]${name}(?:/[^"'\`]*)?["'\`]`)
    return texts.some((text) => loads.test(text))
  })
}

/** The folders of packages and of all that they need, as Node looks for them. */
function neededBy(names: readonly string[], { packages }: Lock): readonly string[] {
  const needed = new Set<string>()
  function add(name: string, from: string): void {
    const folder = placeOf(name, from, packages)
    if (folder === undefined || needed.has(folder)) return
    needed.add(folder)
    const { dependencies, optionalDependencies } = packages[folder] ?? {}
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) add(each, folder)
  }
  for (const name of names) add(name, '')
  return [...needed].toSorted()
}

/** Beside the one that asks for it, or beside one of those around that. */
function placeOf(name: string, from: string, packages: Lock['packages']): string | undefined {
  const parts = from.split('/node_modules/')
  const places = parts.map((_, index) =>
    join(parts.slice(0, parts.length - index).join('/node_modules/'), 'node_modules', name),
  )
  return [...places, join('node_modules', name)].find((place) => packages[place] !== undefined)
}
