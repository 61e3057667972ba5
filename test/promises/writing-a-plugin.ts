import type { Promises } from './promise.ts'

const http = 'src/kit/http/create-http'
const guide = [
  'test/golden/plugin-guide',
  'the guide has the examples of examples/plugins as they are',
] as const
const laws = [
  'test/e2e/example-plugins',
  'keeps its laws in its own folder, where haproxyctl is installed',
] as const
const discovery = [
  'src/kit/testing/discovery-suite',
  'gives all that is there, and the same each time',
] as const
const lint = 'src/lint/lint'
const view = 'src/lint/section-views'

export const writingAPlugin: Promises = [
  [
    'A plugin is an object that says its name',
    'test/e2e/example-plugins',
    'there is an example of each kind',
  ],
  [
    'writes the example of that kind under your name',
    'test/e2e/plugins',
    'a plugin is begun, tested, packed, installed in another project, and used there',
  ],
  [
    'What a module prints never gets into the output',
    'test/e2e/foreign-plugins',
    'what a module prints is no part of an answer, and is told with its name',
  ],
  [
    'anything else is an npm package',
    'test/integration/foreign-plugins',
    'a package is found from the project folder',
  ],
  [
    'refuses modules for another one',
    'test/integration/foreign-plugins',
    'a module that %s is a finding at its place',
  ],
  [
    'That is always the haproxyctl that runs',
    'test/e2e/foreign-plugins',
    'a plugin that imports haproxyctl/plugin gets the kit that runs',
  ],
  ['The comment above it gives the types', ...guide],
  [
    'makes an instance of an untrusted record',
    'src/kit/instances/instance-border',
    'whatever a registry says is an instance of plain words or one diagnostic',
  ],
  [
    'The options are checked against the schemas',
    'src/project/bind-plugins',
    'a wrong key in %s is found at load',
  ],
  ['is the only way to use HTTP', http, 'how often a host is asked'],
  [
    'Open one client for a source',
    'src/kit/testing/discovery-suite',
    'closes the HTTP clients that it opened',
  ],
  ['returns the whole answer', http, 'an answer that is not wanted is an UnavailableError'],
  ['returns the head of the answer', http, 'gives its lines as they come'],
  ['Limits are 5 s to connect', http, 'hold for %s'],
  [
    'is followed without the headers and certificates',
    http,
    'to %s are followed, and credentials stay at home',
  ],
  ['tries again what failed temporarily', 'src/kit/time/retry', 'half of a pause is by chance'],
  [
    'answers requests from a function',
    'test/integration/foreign-plugins',
    'the plugin of the guide that asks over HTTP finds instances',
  ],
  ['| `discovery` | `discovery` |', ...discovery],
  [
    '| `check` |',
    'src/kit/testing/check-suite',
    'is done when its signal is, whatever the instance does',
  ],
  [
    '| `target` |',
    'src/kit/testing/target-suite',
    'does by a second apply of the same plan what one does',
  ],
  ['| `registrar` |', 'src/kit/testing/registrar-suite', 'takes over what an older process left'],
  ['| `lint` |', 'src/kit/testing/lint-suite', 'finds the same each time'],
  [
    'does not print, exit, call `fetch`',
    'src/kit/testing/discovery-suite',
    'does not print, exit, fetch or read the environment',
  ],
  [
    'If a source has a `querySchema`',
    'src/project/bind-plugins',
    'each use has its definition, and options as the schema has them',
  ],
  [
    'the message names the plugin',
    'test/e2e/foreign-plugins',
    'a target that is broken is told as such, and not as a bug in haproxyctl',
  ],
  ['has the laws of each kind as tests', ...laws],
  ['Some laws are tested only if', ...discovery],
  [
    '| `addJunk` |',
    'src/kit/testing/discovery-suite',
    'reports junk one by one and keeps the others',
  ],
  [
    '| `spoil` |',
    'src/kit/testing/discovery-suite',
    'says whose record can be read no more, which is not to be gone',
  ],
  [
    '| `sicken` |',
    'src/kit/testing/discovery-suite',
    'gives the health that the registry tells, and leaves nobody out for it',
  ],
  ['| `add` |', 'src/kit/testing/discovery-suite', 'watches whole states, the present one first'],
  [
    '| `disconnect`, `reconnect` |',
    'src/kit/testing/discovery-suite',
    'throws when the registry cannot be reached, and recovers',
  ],
  [
    'Laws wait up to a minute',
    'src/kit/testing/discovery-suite',
    'stops watching at an abort, and when it is told to return',
  ],
  [
    'A rule only looks at parsed configurations and reports',
    lint,
    'calls a rule for sections, for the keywords it names, and at the end',
  ],
  [
    'What a rule can look at',
    lint,
    'calls a rule for sections, for the keywords it names, and at the end',
  ],
  [
    '| `section(section, file)` |',
    lint,
    'calls a rule for sections, for the keywords it names, and at the end',
  ],
  [
    '| `directives` |',
    lint,
    'calls a rule for sections, for the keywords it names, and at the end',
  ],
  ['| `end()` |', lint, 'calls a rule for sections, for the keywords it names, and at the end'],
  ['| `onlyWith` |', lint, 'a rule that finds nothing without any of %j is called for %j'],
  ['| `context.version`', lint, 'for %s a rule since 2.5 is run %i times'],
  ['| `context.view(section)` |', view, 'a section takes %s'],
  ['| `view.has(', view, 'what stands in a section itself is told apart from what it inherits'],
  ['| `view.find(', view, 'in %j `option httplog` is in force: %s'],
  ['| `context.views(', view, 'all sections of some kinds are given in their order'],
  ['| `context.condition(line)` |', lint, '%j has the condition %j'],
  ['| `context.report(finding)` |', lint, 'a message id that the rule does not have is a bug'],
  ['Lines that an `.if` leaves out', lint, 'passes over what a condition leaves out'],
  [
    'makes tests from lists of what the rule accepts',
    'src/kit/testing/rule-tester',
    'cases that hold are silent, and are named after their rule and text',
  ],
  ['a report may have a `fix`', 'src/kit/testing/rule-tester', 'with a fix that nobody mentions'],
  [
    'says `namesServices: true` in its definition',
    'src/discovery/named/named-services',
    'watchFleet follows names that come, go, stay silent and are dropped',
  ],
]
