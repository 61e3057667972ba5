/**
 * Many things happen to a `watch`, its registry, HAProxy, disks and git, by chance and as the seed says; in the end
 * all has to agree, no request is lost that a HAProxy which lived could have served, and `watch` uses what it used.
 * `--events 1500`, `--seed 1`, `--haproxy haproxy` (a path), `--spacing 150` (ms), `--json`, `--verbose`.
 */
import { parseArgs } from 'node:util'
import { median } from './page.ts'
import { soak, type SoakResult } from './soak/soak.ts'
import { startZooKeeperRegistry } from './soak/registry.ts'

const options = parseArgs({
  options: {
    events: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    haproxy: { type: 'string', default: 'haproxy' },
    spacing: { type: 'string', default: '150' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
}).values

const result = await soak({
  events: Number(options.events),
  seed: Number(options.seed),
  program: options.haproxy,
  spacingMs: Number(options.spacing),
  startRegistry: startZooKeeperRegistry,
  ...(options.verbose && { tell: (line: string) => console.error(line) }),
})
const growth = growthOf(result)
if (options.json) console.log(JSON.stringify({ ...result, growth }, undefined, 2))
else tell(result)
if (result.lost.length > 0 || result.disagreements.length > 0 || !growth.isLevel)
  process.exitCode = 1

/** From the first to the last quarter of the second half. */
function growthOf({ use }: SoakResult): {
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

function tell({ counts, requests, lost, disagreements }: SoakResult): void {
  for (const [name, times] of Object.entries(counts))
    console.log(`${String(times).padStart(6)}  ${name}`)
  console.log(`${requests} requests, ${lost.length} of them lost`)
  for (const { port, why, startedAtMs, endedAtMs } of lost.slice(0, 20))
    console.log(
      `  on port ${port} from ${Math.round(startedAtMs)} to ${Math.round(endedAtMs)} ms: ${why}`,
    )
  for (const each of disagreements) console.log(`not as it should be: ${each}`)
  console.log(`watch: ${growth.rssMiB.join(' to ')} MiB, ${growth.handles.join(' to ')} handles`)
}
