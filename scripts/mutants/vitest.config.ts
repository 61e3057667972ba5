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
    include: [
      'src/{config,plan,kit,discovery,apply}/**/*.test.ts',
      'plugins/discovery/**/*.test.ts',
      'test/golden/recorded-plans.test.ts',
    ],
  },
})
