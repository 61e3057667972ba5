import type { Promises } from './promise.ts'

const run = ['test/e2e/documents', 'commands in --help and documents run as they stand'] as const
const workflows = 'the commands of the workflow in $place run one after the other'

export const useInCi: Promises = [
  ['is checked without HAProxy and without the registries', ...run],
  ['`--format` is one of', 'src/cli/format/format', 'every format'],
  [
    'To introduce it for an old configuration, record its present findings in a baseline',
    'test/e2e/lint-files',
    'a baseline is written once and then only what is new is shown',
  ],
  [
    'Before an upgrade of HAProxy',
    'test/e2e/lint-files',
    'names what changes its meaning, and --fix keeps the old one',
  ],
  ['The exit code is 2 if changes are pending', 'test/e2e/diff', 'with %s differences end in %i'],
  [
    '`--untrusted`, or `HAPROXYCTL_UNTRUSTED=1` for all steps of a job, checks it without running',
    'test/e2e/untrusted',
    'what a project asks for is a finding at its place, and is not done',
  ],
  [
    'load no plugin of the project',
    'test/e2e/untrusted',
    'what a project asks for is a finding at its place, and is not done',
  ],
  [
    'A plan that somebody has read is applied as it is',
    'test/e2e/printed-plans',
    'is the plan that `diff --out` saves, and `apply` does it',
  ],
  ['Both jobs run on a host', 'test/e2e/documents', workflows],
  ['In GitLab, where the second job', 'test/e2e/documents', workflows],
  ['In GitHub Actions', ...run],
  ['In GitLab', ...run],
]
