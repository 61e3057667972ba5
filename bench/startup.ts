/**
 * What a start costs, as ratios to `node -e 0` in the same run: medians of runs in turn, of the files that are
 * published. `--node PATH` for other versions of Node, several times; `--runs 21`; `--write` for docs/performance.md.
 * The npm package `node` brings versions: `npx -y -p node@24 which node`.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../src/system/package-root.ts'
import { median, writeIntoPage } from './page.ts'

const { node, runs, write } = parseArgs({
  options: {
    node: { type: 'string', multiple: true, default: [process.execPath] },
    runs: { type: 'string', default: '15' },
    write: { type: 'boolean', default: false },
  },
}).values

const root = packageRoot()
const folder = mkdtempSync(join(tmpdir(), 'haproxyctl-startup-'))
const env = { HOME: folder, PATH: folder, HAPROXYCTL_STATE: join(folder, 'state'), RUN_DIR: folder }
const program = join(folder, 'package/bin/run.js')
const project = join(folder, 'project')
const file = join(folder, 'single.cfg')

interface Command {
  readonly name: string
  readonly args: readonly string[]
  /** At most this, on Node 20 and later than it; what was asked for. */
  readonly limits?: readonly [number, number]
}

const commands: readonly Command[] = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: '--version', args: [program, '--version'], limits: [2.6, 2.2] },
  { name: '--help', args: [program, '--help'], limits: [2.6, 2.2] },
  { name: 'validate FILE', args: [program, 'validate', '--no-binary', file], limits: [3, 2.6] },
  { name: 'validate (project)', args: [program, 'validate', '--no-binary'], limits: [4, 3.5] },
  { name: 'apply, nothing to do', args: [program, 'apply', '--yes'], limits: [4, 3.5] },
]

try {
  prepare()
  const tables = node.map(measure)
  const text = tables.join('\n')
  console.log(text)
  if (write) writeIntoPage('startup', text)
} finally {
  rmSync(folder, { recursive: true })
}

function prepare(): void {
  const bundle = join(root, 'dist/scripts/bundle.js')
  run(process.execPath, [bundle, join(folder, 'package/dist')], root)
  for (const name of ['bin', 'schemas', 'templates', 'package.json', 'oclif.manifest.json'])
    cpSync(join(root, name), join(folder, 'package', name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'))
  cpSync(join(root, 'examples/static'), project, { recursive: true })
  // HAProxy's own processes are not what is measured: this one says its version, and yes to everything.
  writeFileSync(join(folder, 'haproxy'), '#!/bin/sh\necho HAProxy version 2.6.12\n', {
    mode: 0o755,
  })
  writeFileSync(file, 'global\n  maxconn 1000\ndefaults\n  mode http\n  timeout connect 5s\n')
}

function measure(path: string): string {
  const times = commands.map((): number[] => [])
  for (const { args } of commands) run(path, args, project)
  for (let round = 0; round < Number(runs); round += 1) {
    for (const [index, { args }] of commands.entries()) {
      const start = performance.now()
      run(path, args, project)
      times[index]?.push(performance.now() - start)
    }
  }
  const version = spawnSync(path, ['-v'], { encoding: 'utf8' }).stdout.trim()
  const [floor = 0, ...medians] = times.map(median)
  const isOld = version.startsWith('v20.')
  const rows = medians.map((ms, index) => {
    const { name = '', limits } = commands[index + 1] ?? {}
    const limit = limits?.[isOld ? 0 : 1] ?? 0
    const ratio = ms / floor
    return `| \`${name}\` | ${ms.toFixed(0)} ms | ${ratio.toFixed(2)} | ${limit} | ${ratio <= limit ? 'yes' : 'no'} |`
  })
  return [
    `Node ${version}, \`node -e 0\`: ${floor.toFixed(0)} ms; medians of ${runs} runs in turn; ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}; ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| command | median | ratio | wanted | reached |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function run(path: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(path, args, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`)
}
