/**
 * All questions, one after the other: on an idle machine this takes some twenty minutes. `--write` puts the tables
 * that have a place there into docs/performance.md.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { write } = parseArgs({ options: { write: { type: 'boolean', default: false } } }).values

interface Question {
  readonly name: string
  readonly isWritten?: boolean
}

const questions: readonly Question[] = [
  { name: 'startup', isWritten: true },
  { name: 'latency', isWritten: true },
  { name: 'watch', isWritten: true },
  { name: 'runtime' },
  { name: 'validate' },
  { name: 'checks' },
]

const failed: string[] = []
for (const { name, isWritten = false } of questions) {
  console.log(`\n# ${name}\n`)
  const script = fileURLToPath(new URL(`./${name}.js`, import.meta.url))
  const args = write && isWritten ? [script, '--write'] : [script]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.error(`not answered: ${failed.join(', ')}`)
  process.exitCode = 1
}
