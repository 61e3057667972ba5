import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { packageRoot } from '../src/system/package-root.ts'

/**
 * `node dist/scripts/bundle.js FOLDER` makes of the sources what is published: a few large files instead of a
 * thousand small ones, for most of a start is opening, resolving and compiling them. They are CommonJS, which Node
 * loads sooner and on Node 20 can be kept compiled; what others import by its path is a module that hands it on.
 */
const root = packageRoot()
const out = resolve(process.argv[2] ?? '.bundle')

const entries = ['src/cli/start', 'src/kit/index', 'src/kit/testing/index']
/** Loaded by its path, in a thread of its own, and imports nothing. */
const hooks = 'src/pipeline/session/kit-hooks.js'

/** All that `--version` and `--help` need, and nothing else. */
const first = [
  'cli/start',
  'cli/help/(package-facts|root-help|show-root-help)',
  'cli/terminal/(reload-signal|standard-stream|colour)',
  'system/(code-cache|compile-cache|own-folder|package-file|package-root)',
  'model/(exit-codes|stopped-error)',
  'kit/instances/untrusted-field',
]

/** Without these, each set of commands that shares something would have a file for it. */
const groups = [
  // Whatever imports by itself cannot be kept compiled, so it is no part of what others need.
  {
    name: 'oclif-loader',
    test: /\/@oclif\/core\/lib\/(module-loader|config\/ts-path)[.]js$/,
    priority: 5,
  },
  { name: 'first', test: new RegExp(`/src/(${first.join('|')})[.]ts$`), priority: 4 },
  { name: 'lint-rules', test: /\/plugins\/lint\/(?!index\.ts)/, priority: 3 },
  { name: 'arguments', test: /\/node_modules\//, minShareCount: 16, priority: 2 },
  { name: 'common', test: /\/src\//, minShareCount: 6, priority: 1 },
]

const bundle = await rolldown({
  input: Object.fromEntries(entries.map((name) => [name, join(root, `${name}.ts`)])),
  platform: 'node',
  // For plugins of others, to ask questions, to serve, with WebAssembly beside it, and by nobody.
  external: [/^node:/, /^ajv/, '@inquirer/prompts', 'fastify', 'node-sqlite3-wasm', 'typescript'],
  resolve: {
    alias: {
      'haproxyctl/plugin': join(root, 'src/kit/index.ts'),
      'haproxyctl/testing': join(root, 'src/kit/testing/index.ts'),
    },
  },
  transform: { target: 'es2023' },
  preserveEntrySignatures: 'allow-extension',
  checks: { ineffectiveDynamicImport: false },
})
const { output } = await bundle.write({
  dir: out,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
  sourcemap: true,
  // The names of functions stay, for stack traces and profiles; all else would be read anew at each start.
  minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
  sourcemapExcludeSources: true,
  codeSplitting: { groups, includeDependenciesRecursively: false },
})
await bundle.close()
for (const { fileName } of output)
  if (fileName.endsWith('.cjs')) await writeAscii(join(out, fileName))
await cp(join(root, 'dist', 'page'), join(out, 'page'), { recursive: true })
for (const name of entries) await writeModule(name)
await mkdir(dirname(join(out, hooks)), { recursive: true })
await copyFile(join(root, 'dist', hooks), join(out, hooks))
await copyTypes()
const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
await writeFile(join(out, 'licenses.txt'), await licensesOf(modules))

/** Whatever else stands in a text, a template or a regular expression is written as JavaScript escapes it. */
async function writeAscii(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  const ascii = text.replaceAll(/[^\u0000-\u007F]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  await writeFile(path, ascii)
}

/** The module of an entry: whoever imports it gets what runs, and no second instance. */
async function writeModule(name: string): Promise<void> {
  const names = Object.keys((await import(join(root, 'dist', `${name}.js`))) as object)
  const text = `import { createRequire } from 'node:module'
export const { ${names.join(', ')} } = createRequire(import.meta.url)('./${basename(name)}.cjs')
`
  await writeFile(join(out, `${name}.js`), text)
}

/** The types of what plugins may import. */
async function copyTypes(): Promise<void> {
  for (const folder of ['src/kit', 'src/model', 'src/generated']) {
    for (const name of await readdir(join(root, 'dist', folder), { recursive: true })) {
      if (!name.endsWith('.d.ts')) continue
      const to = join(out, folder, name)
      await mkdir(dirname(to), { recursive: true })
      await copyFile(join(root, 'dist', folder, name), to)
    }
  }
}

/** What the authors of the packages that are in the bundle want to go with it. */
async function licensesOf(modules: readonly string[]): Promise<string> {
  const folders = modules.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
  )
  const texts = [...new Set(folders)].toSorted().map(licenseOf)
  return (await Promise.all(texts)).join('\n')
}

async function licenseOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|notice)/i.test(name))
  const texts = names.toSorted().map((name) => readFile(join(folder, name), 'utf8'))
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string }
  return [`${name} ${version} (${license ?? 'see below'})`, ...(await Promise.all(texts)), ''].join(
    '\n\n',
  )
}
