import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const checkout = fileURLToPath(new URL('../../', import.meta.url))

/** The sources as JavaScript, for tests that have to run them in a process of its own, and kill it. */
export interface BuiltTree extends AsyncDisposable {
  /** Where a source of the checkout is in the tree: `src/x.ts` becomes `…/src/x.js`. */
  path(source: string): string
}

/** Builds what `sources` need: `src`, `plugins`, `test/support`, and the sources themselves. */
export async function builtTree(...sources: readonly string[]): Promise<BuiltTree> {
  await mkdir(join(checkout, '.cache'), { recursive: true })
  // Inside the checkout, so that packages are found.
  const root = await mkdtemp(join(checkout, '.cache/tree-'))
  for (const folder of ['src', 'plugins', 'test/support']) {
    for (const entry of await readdir(join(checkout, folder), { recursive: true })) {
      await build(join(folder, entry), root)
    }
  }
  for (const source of sources) await build(source, root)
  // A package of its own, so that `haproxyctl/plugin` leads here and not to a build of another day.
  const exports = { './plugin': './src/kit/index.js', './testing': './src/kit/testing/index.js' }
  await writeFile(
    join(root, 'package.json'),
    JSON.stringify({ name: 'haproxyctl', type: 'module', exports }),
  )
  return {
    path: (source) => join(root, source.replace(/\.ts$/, '.js')),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  }
}

async function build(source: string, root: string): Promise<void> {
  const from = join(checkout, source)
  const to = join(root, relative(checkout, from))
  if (source.endsWith('.json')) {
    await mkdir(dirname(to), { recursive: true })
    await copyFile(from, to)
  }
  if (!source.endsWith('.ts') || source.endsWith('.test.ts')) return
  const { outputText } = ts.transpileModule(await readFile(from, 'utf8'), { compilerOptions })
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to.replace(/\.ts$/, '.js'), outputText)
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  rewriteRelativeImportExtensions: true,
  verbatimModuleSyntax: true,
}
