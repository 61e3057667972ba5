import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The tests that have to notice a fault in what is mutated: those that run without HAProxy, and none else. */
export default defineConfig({
  root,
  resolve: {
    alias: {
      'haproxyctl/plugin': `${root}src/kit/index.ts`,
      'haproxyctl/testing': `${root}src/kit/testing/index.ts`,
    },
  },
  test: {
    // Under a busy machine a slow test is no fault that was noticed, and one at the start ends the whole run.
    testTimeout: 60_000,
    // Fewer tests are looked through sooner, and a score by them is never too high.
    include: process.env['MUTANTS_TESTS']?.split(',') ?? [
      'src/{config,plan,kit,discovery,apply}/**/*.test.ts',
      'plugins/discovery/**/*.test.ts',
      'test/golden/recorded-plans.test.ts',
    ],
  },
})
