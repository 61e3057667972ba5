import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const kit = fileURLToPath(new URL('src/kit/index.ts', import.meta.url))
const testing = fileURLToPath(new URL('src/kit/testing/index.ts', import.meta.url))
const alias = { 'haproxyctl/plugin': kit, 'haproxyctl/testing': testing }

/**
 * One suite per kind of evidence: `npx vitest --project integration`. The limits end what hangs; on a busy
 * machine all else takes its time.
 */
function suite(name: string, include: string[], testTimeout = 60_000): object {
  const expect = { poll: { timeout: 60_000 } }
  return {
    resolve: { alias },
    test: { name, include, testTimeout, hookTimeout: Math.max(testTimeout, 120_000), expect },
  }
}

export default defineConfig({
  test: {
    // Most of what the slow suites do is wait, so that two at once are worth it on two cores as well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      suite('unit', ['src/**/*.test.ts', 'plugins/**/*.test.ts', 'scripts/**/*.test.ts']),
      suite('golden', ['test/golden/**/*.test.ts']),
      suite('contract', ['test/contract/**/*.test.ts'], 120_000),
      suite('corpus', ['test/corpus/**/*.test.ts'], 300_000),
      suite('integration', ['test/integration/**/*.test.ts'], 240_000),
      suite('faults', ['test/faults/**/*.test.ts'], 300_000),
      suite('e2e', ['test/e2e/**/*.test.ts'], 240_000),
    ],
  },
})
