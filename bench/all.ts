/**
 * All questions, one after the other: on an idle machine this takes some half an hour. `--write` puts the tables
 * that have a place there into docs/performance.md.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { benchOptions } from './bench-options.ts'

// A file of certificates is read at each start, and is none of ours.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
const { write } = benchOptions({ write: { type: 'boolean', default: false } })

interface Question {
  readonly name: string
  readonly args?: readonly string[]
  readonly isWritten?: boolean
}

const questions: readonly Question[] = [
  { name: 'startup', args: nodes().flatMap((path) => ['--node', path]), isWritten: true },
  { name: 'validate', isWritten: true },
  { name: 'line', isWritten: true },
  { name: 'runtime', isWritten: true },
  { name: 'latency', isWritten: true },
  { name: 'watch', isWritten: true },
  { name: 'checks' },
  { name: 'api' },
  { name: 'scroll', isWritten: true },
]

/** Whatever hangs, the other questions are answered. */
const limitMs = 15 * 60_000

const failed: string[] = []
for (const { name, args = [], isWritten = false } of questions) {
  console.log(`\n# ${name}\n`)
  const script = fileURLToPath(new URL(`./${name}.js`, import.meta.url))
  const line = [script, ...args, ...(write && isWritten ? ['--write'] : [])]
  const beganMs = performance.now()
  const { status } = spawnSync(process.execPath, line, { stdio: 'inherit', timeout: limitMs, env })
  console.log(`(${name} took ${((performance.now() - beganMs) / 1_000).toFixed(0)} s)`)
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.error(`not answered: ${failed.join(', ')}`)
  process.exitCode = 1
}

/** This one, and those that the npm package `node` brings; without a registry only this one. */
function nodes(): readonly string[] {
  const others = ['22', '24'].flatMap((major) => {
    const args = ['--yes', '--package', `node@${major}`, '--call', 'command -v node']
    const { stdout } = spawnSync('npx', args, { encoding: 'utf8', timeout: 120_000 })
    const path = stdout?.trim().split('\n').at(-1) ?? ''
    return path.startsWith('/') && path !== process.execPath ? [path] : []
  })
  return [process.execPath, ...others]
}
