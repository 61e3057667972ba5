import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const kit = fileURLToPath(new URL('src/kit/index.ts', import.meta.url))
const testing = fileURLToPath(new URL('src/kit/testing/index.ts', import.meta.url))
const alias = { 'haproxyctl/plugin': kit, 'haproxyctl/testing': testing }

/** One suite per kind of evidence: `npx vitest --project integration`. */
function suite(name: string, include: string[], testTimeout = 5_000): object {
  return {
    resolve: { alias },
    test: { name, include, testTimeout, hookTimeout: Math.max(testTimeout, 30_000) },
  }
}

export default defineConfig({
  test: {
    // Most of what the slow suites do is wait, so that two at once are worth it on two cores as well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      suite('unit', ['src/**/*.test.ts', 'plugins/**/*.test.ts', 'scripts/**/*.test.ts'], 30_000),
      suite('golden', ['test/golden/**/*.test.ts'], 20_000),
      suite('contract', ['test/contract/**/*.test.ts'], 30_000),
      suite('corpus', ['test/corpus/**/*.test.ts'], 120_000),
      suite('integration', ['test/integration/**/*.test.ts'], 60_000),
      suite('faults', ['test/faults/**/*.test.ts'], 120_000),
      suite('e2e', ['test/e2e/**/*.test.ts'], 60_000),
    ],
  },
})
