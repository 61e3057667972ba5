import type { Promises } from './promise.ts'

const commands = [
  'test/e2e/documents',
  'every command that a document names is there, with its flags',
] as const

export const readme: Promises = [
  [
    "over HAProxy's runtime socket wherever HAProxy allows that",
    'test/integration/target-haproxy',
    'changes a server live: the worker stays, the file is written, the state is read back',
  ],
  [
    'as a git commit',
    'test/integration/target-git',
    'commits its file and nothing else, and nothing the second time',
  ],
  [
    'ZooKeeper (in the formats of Lighthouse, Nerve and Curator)',
    'test/integration/zookeeper-discovery',
    'finds what Lighthouse registers; junk costs nobody else its place',
  ],
  ['files (YAML, JSON, CSV)', 'test/contract/discovery', 'file (%s) keeps the laws of discovery:'],
  [
    'takes nothing out of service',
    'test/e2e/guarded-apply',
    '%s: an error is no empty list, and all ten stay',
  ],
  [
    'checks the services of a host and registers them',
    'test/e2e/report',
    'registers by rise and fall, in the words of Lighthouse, and goes at SIGTERM',
  ],
  ['every directive of a file is checked', 'test/contract/verdicts', 'we judge %s'],
  [
    'its own words are added',
    'src/pipeline/validate/binary-findings',
    'what both say of a line is told once, with the words of HAProxy beside ours',
  ],
  [
    'whether it needs a reload, why, and which commands',
    'src/plan/every-kind',
    'is done by the commands that the facts have for it',
  ],
  [
    'Zero reloads where HAProxy allows it',
    'test/integration/plan-walk',
    'every way from one configuration to another ends where it should',
  ],
  [
    'do it where HAProxy takes no new servers',
    'test/e2e/slots',
    'lets instances come, go and take turns without a reload, and grows before it runs out',
  ],
  [
    'the candidate is checked before',
    'test/faults/failing-reload',
    'HAProxy refuses the candidate: nothing is changed',
  ],
  [
    'the result is read back',
    'test/faults/failing-commands',
    'one that HAProxy accepts and does not do is found out by reading back',
  ],
  [
    'On Debian with Node.js 20.19 or newer, these two programs install whatever else they need',
    'test/e2e/quickstart',
    'without HAProxy, ZooKeeper and git it shows what it can, and says what is missing',
  ],
  [
    'In a checkout, `npm ci && npm run build`',
    'test/e2e/package',
    'installed, it runs from another folder and needs no development dependency',
  ],
  [
    '`haproxyctl init` writes one',
    'test/e2e/init',
    'a first project with %s validates without a finding',
  ],
  ['| `haproxyctl discover` |', ...commands],
  ['| `haproxyctl render` |', ...commands],
  ['| `haproxyctl validate [FILE…]` |', ...commands],
  ['| `haproxyctl diff` |', ...commands],
  ['| `haproxyctl apply` |', ...commands],
  [
    '| `haproxyctl watch` |',
    'test/e2e/watch',
    'watch applies what changes, heals what it is told to, and ends with the number of its signal',
  ],
  [
    '| `haproxyctl status` |',
    'test/e2e/status',
    'status tells of all that is not as it should be, and in the exit code too',
  ],
  ['| `haproxyctl init` |', 'test/e2e/init', 'a first project with %s validates without a finding'],
  [
    '| `haproxyctl adopt FILE` |',
    'test/e2e/adopt',
    'a haproxy.cfg becomes a project that renders the same lines',
  ],
  [
    '| `haproxyctl import FROM SOURCE` |',
    'test/e2e/import',
    '$name becomes a project that is valid, and what HAProxy takes',
  ],
  ['| `haproxyctl get PATH`', 'test/e2e/get-and-set', '%j changes that and nothing else'],
  ['| `haproxyctl fmt`', ...commands],
  [
    'says what an upgrade of HAProxy would break',
    'test/e2e/lint-files',
    'names what changes its meaning, and --fix keeps the old one',
  ],
  ['| `haproxyctl docs [TOPIC]` |', 'test/e2e/docs-and-pager', 'lists every page with its heading'],
  ['| `haproxyctl completion SHELL` |', 'test/e2e/completion', '%j offers %j'],
  ['| `haproxyctl schema` |', 'test/e2e/json-documents', '%s is printed as it is in the package'],
  ['Each has `--help`', 'test/e2e/help', 'haproxyctl %s --help'],
  [
    '`--json` gives one document',
    'test/e2e/streams',
    '--json gives exactly one document on standard output',
  ],
  ['In CI:', 'test/e2e/documents', 'commands in --help and documents run as they stand'],
  [
    '| `haproxyctl history`, `rollback` |',
    'test/e2e/rollback',
    'puts the generation before back, its companions too, and says what the next apply does',
  ],
  [
    '[a first hour](docs/first-hour.md) takes over an existing haproxy.cfg, changes it without a',
    'test/e2e/played-pages',
    'docs/%s.md is what happens',
  ],
  [
    '| `haproxyctl report` |',
    'test/e2e/report',
    'registers by rise and fall, in the words of Lighthouse, and goes at SIGTERM',
  ],
  [
    '| `haproxyctl serve`, `token` |',
    'test/e2e/serve',
    'answers where it is told to, within its limits',
  ],
]
