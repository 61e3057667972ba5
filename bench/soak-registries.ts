/**
 * Ten thousand random events over five registries at once: nodes come, go and have other weights; registries fail
 * and lose what they remember; `watch` and `report` are killed and started again. While it goes on, no node that is
 * registered may go; in the end what is registered, the file and the process have to agree, and `watch` may use no more
 * than it did. `--events 10000`, `--seed 1`, `--spacing 20` (mean milliseconds between events), `--json`, `--verbose`.
 */
import { soakRegistries } from './soak-registries/soak.ts'
import { soakArguments, tellSoak } from './soak/soak-command.ts'

const { isJson, ...options } = soakArguments({ events: 10_000, spacingMs: 20 })

const result = await soakRegistries(options)
const looks = `${result.samples} looks at the process, ${result.lost.length} lost nodes`
tellSoak(result, [looks, ...result.lost.slice(0, 20)], isJson)
