/**
 * What a start costs, as ratios to `node -e 0` in the same run: medians of runs in turn, of the files that are
 * published. What HAProxy itself takes for `haproxy -c`, which an apply waits for, is measured beside it and taken off. `--node PATH` for other versions of Node, several times; `--runs 21`; `--json`; `--write` for docs/performance.md.
 * The npm package `node` brings versions: `npx -y -p node@24 which node`.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchOptions } from './bench-options.ts'
import { packageRoot } from '../src/system/package-root.ts'
import { bundledPackage } from './bundled.ts'
import { machine, median, report } from './page.ts'

const { node, runs, json, write } = benchOptions({
  node: { type: 'string', multiple: true, default: [process.execPath] },
  runs: { type: 'string', default: '15' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
})

const root = packageRoot()
const folder = mkdtempSync(join(tmpdir(), 'haproxyctl-startup-'))
const env = { HOME: folder, PATH: folder, HAPROXYCTL_STATE: join(folder, 'state'), RUN_DIR: folder }
const program = join(folder, 'package/bin/run.js')
const project = join(folder, 'project')
const file = join(folder, 'single.cfg')
const haproxy = join(folder, 'haproxy')

interface Command {
  readonly name: string
  readonly args: readonly string[]
  /** At most this, on Node 20 and later than it; what was asked for. */
  readonly limits?: readonly [number, number]
  readonly asksHaproxy?: boolean
}

const commands: readonly Command[] = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: '--version', args: [program, '--version'], limits: [2.6, 2.2] },
  { name: '--help', args: [program, '--help'], limits: [2.6, 2.2] },
  { name: 'validate FILE', args: [program, 'validate', '--no-binary', file], limits: [3, 2.6] },
  { name: 'validate (project)', args: [program, 'validate', '--no-binary'], limits: [4, 3.5] },
  {
    name: 'apply, nothing to do',
    args: [program, 'apply', '--yes'],
    limits: [4, 3.5],
    asksHaproxy: true,
  },
]

try {
  prepare()
  const all = node.map(measure)
  const text = all.map(tableOf).join('\n')
  report('startup', { json, write }, { text, data: all })
} finally {
  rmSync(folder, { recursive: true })
}

function prepare(): void {
  bundledPackage(join(folder, 'package'))
  cpSync(join(root, 'examples/static'), project, { recursive: true })
  const { stdout } = spawnSync('sh', ['-c', 'command -v haproxy'], { encoding: 'utf8' })
  if (stdout.trim() === '') throw new Error('there is no haproxy on PATH')
  copyFileSync(stdout.trim(), haproxy)
  writeFileSync(file, 'global\n  maxconn 1000\ndefaults\n  mode http\n  timeout connect 5s\n')
}

interface Measured {
  readonly version: string
  readonly floorMs: number
  readonly checkMs: number
  readonly rows: readonly { name: string; ms: number; ratio: number; wanted: number }[]
}

function measure(path: string): Measured {
  const times = commands.map((): number[] => [])
  const checks: number[] = []
  for (const { args } of commands) run(path, args, project)
  for (let round = 0; round < Number(runs); round += 1) {
    for (const [index, { args }] of commands.entries()) {
      const start = performance.now()
      run(path, args, project)
      times[index]?.push(performance.now() - start)
    }
    const start = performance.now()
    run(haproxy, ['-c', '-f', join(folder, 'haproxy.cfg')], project)
    checks.push(performance.now() - start)
  }
  const version = spawnSync(path, ['-v'], { encoding: 'utf8' }).stdout.trim()
  const [floorMs = 0, ...medians] = times.map(median)
  const isOld = version.startsWith('v20.')
  const checkMs = median(checks)
  const rows = medians.map((whole, index) => {
    const { name = '', limits, asksHaproxy } = commands[index + 1] ?? {}
    const ms = asksHaproxy === true ? whole - checkMs : whole
    return { name, ms, ratio: ms / floorMs, wanted: limits?.[isOld ? 0 : 1] ?? 0 }
  })
  return { version, floorMs, checkMs, rows }
}

function tableOf({ version, floorMs, checkMs, rows }: Measured): string {
  const beside = `\`node -e 0\`: ${floorMs.toFixed(0)} ms, \`haproxy -c\`: ${checkMs.toFixed(0)} ms, taken off the apply`
  return [
    `Measured on Node ${version}, ${beside}; medians of ${runs} runs in turn. By ${machine()}`,
    '',
    '| command | median | ratio | wanted | reached |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ name, ms, ratio, wanted }) => {
      const isReached = ratio <= wanted ? 'yes' : 'no'
      return `| \`${name}\` | ${ms.toFixed(0)} ms | ${ratio.toFixed(2)} | ${wanted} | ${isReached} |`
    }),
    '',
  ].join('\n')
}

function run(path: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(path, args, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`)
}
