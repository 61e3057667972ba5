/**
 * Ten thousand random events over five registries at once: nodes come, go and have other weights; registries fail
 * and lose what they remember; `watch` and `report` are killed and started again. While it goes on, no node that is
 * registered may go; in the end what is registered, the file and the process have to agree, and `watch` may use no more
 * than it did. `--events 10000`, `--seed 1`, `--spacing 20` (mean milliseconds between events), `--json`, `--verbose`.
 */
import { parseArgs } from 'node:util'
import { median } from './page.ts'
import { soakRegistries, type Use } from './soak-registries/soak.ts'

const { events, seed, spacing, json, verbose } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    spacing: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
}).values

const result = await soakRegistries({
  events: Number(events),
  seed: Number(seed),
  spacingMs: Number(spacing),
  tell: (line) => {
    if (verbose) console.error(line)
  },
})
const growth = growthOf(result.use)
if (json) console.log(JSON.stringify({ ...result, growth }, undefined, 2))
else {
  for (const [name, times] of Object.entries(result.counts))
    console.log(`${String(times).padStart(6)}  ${name}`)
  console.log(`${result.samples} looks at the process, ${result.lost.length} lost nodes`)
  for (const each of [...result.lost.slice(0, 20), ...result.disagreements]) console.log(each)
  console.log(`watch: ${growth.rssMiB.join(' to ')} MiB, ${growth.handles.join(' to ')} handles`)
}
if (result.lost.length > 0 || result.disagreements.length > 0 || !growth.isLevel)
  process.exitCode = 1

/** From the first to the last quarter of its last life. */
function growthOf(use: readonly Use[]): {
  readonly rssMiB: readonly number[]
  readonly handles: readonly number[]
  readonly isLevel: boolean
} {
  const share = Math.max(1, Math.floor(use.length / 4))
  const ends = [use.slice(0, share), use.slice(-share)]
  const rssMiB = ends.map((part) => Math.round(median(part.map((each) => each.rssMiB))))
  const handles = ends.map((part) => median(part.map((each) => each.handles)))
  const isLevel =
    (rssMiB[1] ?? 0) <= (rssMiB[0] ?? 0) * 1.3 + 16 && (handles[1] ?? 0) <= (handles[0] ?? 0) + 8
  return { rssMiB, handles, isLevel }
}
