/**
 * Applies to a git target that are killed, with the git and the hooks that they started, at moments of chance: every
 * next apply has to complete. `--rounds 200`, `--seed 1`.
 */
import { benchOptions } from './bench-options.ts'
import { history, killAtRandom } from '../test/support/git-history.ts'
import { seededRandom } from './soak/random.ts'

const options = benchOptions({
  rounds: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
})

await using repo = await history()
const rounds = Number(options.rounds)
const random = seededRandom(Number(options.seed))
let wrong = 0
await killAtRandom(
  repo,
  rounds,
  () => random.next(),
  (round, troubles) => {
    if (troubles.length > 0) wrong++
    for (const each of troubles) console.log(`round ${round}: ${each}`)
  },
)
console.log(`${rounds} kills, ${wrong} of the next applies did not complete`)
if (wrong > 0) process.exitCode = 1
