import { fileURLToPath } from 'node:url'

/**
 * `npm run mutants`: what share of planted faults do the tests notice? MUTANTS=src/plan/guards/**\/*.ts takes
 * other files, MUTANTS_SHARE=0.2 and MUTANTS_SEED=1 a sample of their functions. docs/testing.md has the score.
 */
const usual = [
  'src/config/**/*.ts',
  'src/plan/**/*.ts',
  'src/kit/instances/instance-border.ts',
  'src/kit/instances/endpoint.ts',
  'src/discovery/sources/border.ts',
]

export default {
  testRunner: 'vitest',
  plugins: [
    '@stryker-mutator/vitest-runner',
    fileURLToPath(new URL('sample.mjs', import.meta.url)),
  ],
  vitest: { configFile: 'scripts/mutants/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  ignorers: ['sample'],
  // A constant at the top of a module is read once at the start, so that no single test can be told to notice it.
  ignoreStatic: true,
  mutate: [
    ...(process.env.MUTANTS?.split(',') ?? usual),
    '!src/**/*.test.ts',
    '!src/**/*.generated.ts',
  ],
  // Nor is a slow machine: only what never ends runs into this.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutants/report.json' },
  tempDirName: '.cache/mutants/sandbox',
  concurrency: 2,
  ignorePatterns: ['dist', '.cache', 'docs', 'examples', 'bench', '.git'],
}
