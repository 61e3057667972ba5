import type { Promises } from './promise.ts'

const load = 'src/project/load'
const bind = 'src/project/bind-plugins'
const several = 'src/discovery/several-sources'
const health = 'src/discovery/fleet/registry-health'
const known = 'src/discovery/named/known-names'
const found = 'src/discovery/named/named-services'
const keys = ['src/project/documentation', 'the page has `$key` of `$home`'] as const
const whole = [load, 'is read'] as const
const errors = ['test/golden/project-errors', '%s'] as const
const references = [load, 'are replaced and never read as YAML'] as const
const reported = [
  'src/project/read/read-report',
  'what a project reports is read as it is written',
] as const
const loaded = [load, '%j is loaded'] as const

const e2e = 'test/e2e/shared-sections'
const shared = [
  e2e,
  'one frontend serves many services, and a service that comes is an entry of its map',
] as const
const peers = ['src/assemble/peers', 'a node that %s'] as const
const rules = ['src/assemble/server-rules', 'a rule for %s'] as const

export const projectFile: Promises = [
  ['This page describes every key', ...keys],
  [
    'Editors that know JSON schema',
    'test/e2e/json-documents',
    '%s is printed as it is in the package',
  ],
  ['A key without a value counts as absent', ...loaded],
  // Top level.
  ['| `haproxy` |', ...whole],
  ['| `include` |', load, 'join lists, settings and names in order, each file once'],
  [
    '| `plugins` |',
    'test/integration/foreign-plugins',
    'a package is found from the project folder',
  ],
  ['| `global` |', ...whole],
  ['| `defaults` |', ...whole],
  ['| `sections` |', ...whole],
  ['| `discovery` | name', ...whole],
  ['| `services` |', ...whole],
  [
    '| `files` |',
    'test/e2e/companions',
    'goes to its place, is changed live, and is one with its file',
  ],
  ['| `templates` |', ...whole],
  ['| `targets` |', ...whole],
  ['| `guards` | [mapping](#guards) | What', ...whole],
  ['| `lint` |', ...whole],
  ['Keys that start with `x-` are yours', ...loaded],
  ['are made of letters, digits', ...errors],
  // haproxy, lines.
  ['| `version` |', ...loaded],
  ['| `binary` |', ...keys],
  ['a list and a block of text mean the same', ...loaded],
  ['Each line remembers where it was written', load, 'keeps the place of each line'],
  ['A NUL or carriage return in a line is an error', ...errors],
  ['Two frontends, or two backends, of the same name are an error', ...errors],
  ['| `bind-address` |', ...shared],
  ['| `frontends` |', ...shared],
  ['| `proxies` |', ...shared],
  ['| `stats` |', ...shared],
  ['| `peers` |', ...shared],
  // Sources.
  [
    '| `plugin` | name | the source',
    load,
    'a source that only services name stands for its plugin, once',
  ],
  ['give or take a tenth', 'src/discovery/polling', 'a source without a watch is asked %s'],
  [
    '| `allow-addresses` |',
    'src/discovery/sources/allowed-places',
    'what a source may name is what it is told, and nothing else',
  ],
  [
    "All other keys are the plugin's own options, as its page",
    bind,
    'a wrong key in %s is found at load',
  ],
  [
    'are left out and reported; with it',
    'src/discovery/sources/allowed-places',
    '%s is not taken from a registry',
  ],
  [
    'may be anywhere',
    'src/discovery/sources/allowed-places',
    'what is written in the project may be anywhere',
  ],
  // Services.
  [
    'Each service becomes a backend of its name',
    'test/e2e/examples',
    'is right, and HAProxy takes what it renders',
  ],
  ['| `discovery` | name, [mapping]', bind, '`discovery: %s` is read'],
  ['| `filter` |', 'src/discovery/fleet/filter', 'a filter keeps'],
  ['| `health` |', health, 'a service makes of what the registry says, %s'],
  ['| `checks` |', 'src/checks/checker', 'leaves services without checks as they are'],
  [
    '| `port` |',
    'src/discovery/fleet/filter',
    'the port of the service replaces the one of the registry, but not a socket',
  ],
  ['| `frontend` |', ...whole],
  ['| `backend` |', ...whole],
  ['| `balance` |', ...whole],
  ['| `server-rules` |', ...rules],
  ['| `routes` |', ...shared],
  ['Which requests of a [shared frontend]', ...shared],
  ['| `acl` |', ...shared],
  ['| `host` | name or list', ...shared],
  [
    '| `path` | path or list',
    'src/kit/route-keys',
    'hosts `%s` and paths `%s` are looked up as %j',
  ],
  ['A route has an `acl`', ...shared],
  ['What single servers have in addition, depending on their instances', ...rules],
  ['| `backup` |', ...rules],
  ['In `server` words,', 'src/kit/instances/server-words', '`%s` become `%s`'],
  ['A frontend that leads to several services', ...shared],
  ['| `default` |', ...shared],
  ['A listener that leads to hosts outside', ...shared],
  ['| `upstreams` |', ...shared],
  ['| `host` | address or host name', ...shared],
  ['| `max-conn` |', ...shared],
  ["A listener with HAProxy's page", ...shared],
  ['| `name` | name | `stats`', ...errors],
  ['| `uri` |', ...shared],
  ['| `timeouts` |', ...shared],
  ['| `connect` |', ...errors],
  ['| `client` |', ...shared],
  ['HAProxy processes that share stick tables: listed', ...peers],
  ['| `members` |', ...shared],
  ['| `service` | name | none | The service whose nodes', ...peers],
  ['| `stick-table` |', ...shared],
  ['A peer is reached at the address', ...peers],
  [
    '| `server` |',
    'src/render/render',
    'the options of a server come from the project, the rest of its line from the instance',
  ],
  [
    '| `slots` |',
    'test/e2e/slots',
    'lets instances come, go and take turns without a reload, and grows before it runs out',
  ],
  [
    'Replaces single guards for this service',
    'src/plan/guards/messages',
    'the limits of another service do not count',
  ],
  ['| `source` | name | required without', bind, '`discovery: %s` is read'],
  ['| `sources` |', bind, '`discovery: %s` is read'],
  ['| `mode` |', several, '%s (%s)'],
  ['is short for `discovery: { source: zk }`', bind, '`discovery: %s` is read'],
  ['| `source` | name | required |', bind, '`discovery: %s` is read'],
  [
    'If several sources have the same instance, it is one server, as the first of them describes',
    several,
    '%s (%s)',
  ],
  ['With `mode: failover`', several, '%s (%s)'],
  [
    'If one source of a merged service has never answered, the service is held back, because only a',
    several,
    '%s (%s)',
  ],
  ['An instance has to meet all conditions', 'src/discovery/fleet/filter', 'a filter keeps'],
  ['| `tags` |', 'src/discovery/fleet/filter', 'a filter keeps'],
  ['| `metadata` |', 'src/discovery/fleet/filter', 'a filter keeps'],
  ['| `node` |', load, 'a node filter that loads is the one that runs: %s'],
  [
    'Instances that pass, and instances of which the registry says nothing, are served',
    health,
    'a service makes of what the registry says, %s',
  ],
  ['| `warning` |', health, 'a service makes of what the registry says, %s'],
  ['| `critical` |', health, 'a service makes of what the registry says, %s'],
  ['| `draining` |', health, 'a service makes of what the registry says, %s'],
  ['| `maintenance` |', health, 'a service makes of what the registry says, %s'],
  [
    '`serve` ignores it',
    'test/e2e/registry-health',
    'what a registry calls unhealthy stays as a server, and guards see who serves',
  ],
  [
    '[Guards](#guards) tell unhealthy instances from those that are gone',
    'test/e2e/registry-health',
    'what a registry calls unhealthy stays as a server, and guards see who serves',
  ],
  ['A check is the name of a check plugin', ...loaded],
  [
    '| `interval` | [duration](#durations-and-percentages) | `2s`',
    'src/checks/checker',
    'holds the first fleet until all is decided, then tells each change of health',
  ],
  ['| `timeout` |', 'src/checks/checker', 'a check %s is a failure'],
  ['| `start-delay` |', 'src/checks/checker', 'leaves %s alone at first'],
  [
    'are under way at once, and as many to the others',
    'src/checks/checker',
    'asks those that are up in time, however many do not answer, and says who is late',
  ],
  [
    'If a check itself fails (its program is missing, too many files are open), that says nothing',
    'src/checks/checker',
    'keeps who is up while the check itself fails, and says so once a minute',
  ],
  [
    '| `rise` |',
    'src/checks/verdict',
    'a decision is made within rise + fall probes, and turns only after rise or fall in a row',
  ],
  [
    '| `fall` |',
    'src/checks/verdict',
    'a decision is made within rise + fall probes, and turns only after rise or fall in a row',
  ],
  ["The frontend's name", ...keys],
  ['| `bind` |', ...whole],
  ['| `lines` |', ...whole],
  ["The backend's name", ...keys],
  ['gets the lowest free slot', 'src/assemble/slots', '%s: %j and %j become %j'],
  ['| `step` |', 'src/assemble/slots', '%s: %j and %j become %j'],
  ['| `spare` |', 'src/assemble/slots', '%s: %j and %j become %j'],
  ['`slots: 10` is short for', ...loaded],
  [
    'records the owner of each slot',
    'test/e2e/slots',
    'keeps the seats when the state is lost, and `render` and `status` know them',
  ],
  // Files.
  [
    'If it is a folder, all files in it are taken',
    'test/e2e/companions',
    'files: %s is refused with its place',
  ],
  [
    'reads them in each round',
    'src/pipeline/follow/rounds',
    'comes again after the interval although nothing was heard',
  ],
  [
    'if a file is removed from the project, it is removed from the target',
    'test/e2e/companions',
    'that the project gives up goes from the disk when nothing reads it any more',
  ],
  [
    'If a file exists already and haproxyctl did not write it, it is overwritten only with',
    'test/e2e/companions',
    'that lies there already is somebody else’s until it is adopted, and then changed live',
  ],
  [
    'Private keys are masked wherever',
    'test/e2e/companions',
    '%s: replaced live, and no key is shown or recorded',
  ],
  // The rest.
  [
    '| `file` |',
    'src/render/templates',
    'templates are compiled anew when a text of the project is another, and only then',
  ],
  [
    '| `partials` |',
    'src/render/render',
    'each line knows where it comes from, down to the line of a partial',
  ],
  [
    '| `plugin` | name | the target',
    load,
    'a source that only services name stands for its plugin, once',
  ],
  ["All other keys are the plugin's own options.", bind, 'a wrong key in %s is found at load'],
  [
    'stays as it is, everything else is applied, and the apply says',
    'test/e2e/held-back',
    'one service that a guard refuses stays as it is; the other gets its new server everywhere, and the override does the rest',
  ],
  ['| `min-servers` |', 'src/plan/guards/messages', 'with %j, %s to %s'],
  ['| `max-removed` |', 'src/plan/guards/messages', 'with %j, %s to %s'],
  ['| `max-age` |', 'src/plan/guards/messages', 'for at most %i ms: of %i ms ago'],
  ['| `require-fresh` |', 'src/plan/guards/guards', '`require-fresh` and a silent source: %s'],
  ['| `sets` |', 'src/lint/lint', 'no set at all means recommended'],
  ['| `rules` |', 'src/lint/lint', '%j runs the rule as %s'],
  [
    '| `baseline` |',
    'test/e2e/lint-files',
    'a baseline is written once and then only what is new is shown',
  ],
  [
    'A number without a unit is an error',
    'src/project/schema/durations',
    'parseDuration(%j) is %j',
  ],
  ['A percentage has its sign', 'src/project/schema/durations', 'parseShare(%j) is %j'],
  ['stands for an environment variable', ...references],
  ['A value is never read as YAML', ...references],
  ['a value with a line break is an error', ...errors],
  ['are errors at the place of the reference', ...errors],
  [
    'A value of fewer than six characters',
    load,
    'are kept as secrets when they are long enough to be masked, longest first',
  ],
  ['`$${` is a plain `${`', ...references],
  ['`include` takes globs', 'src/project/read/glob', '%s means %j'],
  ['Lists of lines are joined', load, 'join lists, settings and names in order, each file once'],
  ['Anything with a name may be given only once', ...errors],
  ['A glob that matches no file', ...errors],
  [
    'Paths in all files are relative to',
    load,
    'the project file may be named by a path, and its folder is the root',
  ],
  ['The file is YAML 1.2', ...loaded],
  [
    'If a value is not secret, say so',
    load,
    'are secret also where there is a default, unless they are said to be public',
  ],
  // Services that a source names.
  ['| `named` |', known, 'takes %s'],
  [
    'stands for every service that its source names so',
    'src/kit/plugins/service-pattern',
    'a service takes its name into every text of its pattern, and what labels say of it',
  ],
  ['| `limit` |', known, 'who is known stays before who is new'],
  ['| `keep` |', known, 'a name that is gone stays for its time, and is as new when it comes back'],
  ['| `allow` |', known, 'of labels it heeds %s'],
  [
    'Plugins that name services say so',
    'test/e2e/named-services',
    'are found by every command, and again from a file',
  ],
  ['the pattern does not affect it', found, 'finds %s'],
  ['have at most 128 characters', 'src/kit/plugins/service-pattern', 'isServiceName(%j) is %j'],
  ['Labels are called `haproxyctl.port`', known, 'of labels it heeds %s'],
  [
    'the names that it gave last stay',
    found,
    'keeps the names of a source that does not answer, and says that it never did',
  ],
  [
    'The guards refuse to empty it',
    'test/e2e/named-services',
    'come to a running HAProxy, are held by the guards when their name goes, and are dropped',
  ],
  // What is reported.
  ['| `report` |', ...reported],
  [
    'This part is independent of the rest of the project',
    'test/e2e/examples',
    'examples/report is right, for a machine without HAProxy',
  ],
  ['| `registrars` | [registrars]', ...reported],
  ['| `address` | address |', 'src/report/local-address', 'the address to register is %s'],
  ['| `interface` | name |', 'src/report/local-address', 'the address to register is %s'],
  ['| `drain` |', ...reported],
  ["All other keys are the plugin's own options.", ...reported],
  ["| `plugin` | name | the registrar's own name |", ...reported],
  ['| `host` | address |', ...reported],
  ['| `registrars` | name or list |', ...reported],
  ['| `weight` | 0 to 256 |', ...reported],
  [
    '| `command` | list |',
    'src/report/maintenance',
    'a program says so by its exit code, and one that cannot be started changes nothing',
  ],
]
