/**
 * Many things happen to a `watch`, its registry, HAProxy, disks and git, by chance and as the seed says; in the end
 * all has to agree, no request is lost that a HAProxy which lived could have served, and `watch` uses what it used.
 * `--events 1500`, `--seed 1`, `--haproxy haproxy` (a path), `--spacing 150` (ms), `--json`, `--verbose`.
 */
import { startZooKeeperRegistry } from './soak/registry.ts'
import { soakArguments, tellSoak } from './soak/soak-command.ts'
import { soak } from './soak/soak.ts'

const { haproxy, isJson, ...options } = soakArguments({ events: 1_500, spacingMs: 150 })

const result = await soak({ ...options, program: haproxy, startRegistry: startZooKeeperRegistry })
const lost = result.lost.map(
  ({ port, why, startedAtMs, endedAtMs }) =>
    `  on port ${port} from ${Math.round(startedAtMs)} to ${Math.round(endedAtMs)} ms: ${why}`,
)
const requests = `${result.requests} requests, ${lost.length} of them lost`
tellSoak(result, [requests, ...lost.slice(0, 20)], isJson)
