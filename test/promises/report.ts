import type { Promises } from './promise.ts'

const own = 'test/e2e/report'
const rise = 'registers by rise and fall, in the words of Lighthouse, and goes at SIGTERM'
const maintenance = 'leaves out what is in maintenance, by a file'
const back = 'comes back after ZooKeeper was away, and after its session has expired'
const kill = 'is taken over by the next one after a kill, and the node of a dead one goes'
const load = 'what a project reports is read as it is written'
const address = 'the address to register is %s'

export const report: Promises = [
  [
    'have `haproxyctl-report.service`',
    'test/e2e/live-systemd',
    'runs the unit of report on a machine without HAProxy',
  ],
  [
    'is the other side of discovery',
    own,
    'brings what it reports into a real HAProxy that watch keeps',
  ],
  ['The keys are explained in', 'src/project/documentation', 'the page has `$key` of `$home`'],
  ['Each port is a copy of its own', own, rise],
  ['The address that is registered is `address`', 'src/report/local-address', address],
  ['While the file of `maintenance` is there', own, maintenance],
  ['At SIGTERM all copies drain at once', own, rise],
  [
    'SIGHUP, which is `systemctl reload`',
    own,
    'reads its project again at SIGHUP, and nothing is gone in between',
  ],
  ['What the registry loses', own, back],
  [
    'If a registry does not answer, it is tried again with pauses of up to 15 s, and nothing else',
    own,
    'starts while ZooKeeper is away',
  ],
  ['After `kill -9` the registry drops', own, kill],
  ['Each change is a line on standard error', own, rise],
  ['A program may stand in several registries', 'src/project/read/read-report', load],
  ['Units are stopped in the reverse order', own, rise],
  ['| `discovery/zookeeper.yaml` |', 'src/project/read/read-report', load],
  ['| `services/NAME.yaml` |', 'src/project/read/read-report', load],
  ['| `port`, `ports` |', 'src/project/read/read-report', load],
  ['| `checks.interval`, one', 'src/project/read/read-report', load],
  ['| `host` | `host` |', 'src/project/read/read-report', load],
  ['| `metadata` | `metadata` |', 'src/project/read/read-report', load],
  [
    'Nodes are the same byte for byte',
    'plugins/registrar/zookeeper/node-text',
    'a node is byte for byte what the reporter of Lighthouse writes',
  ],
]
