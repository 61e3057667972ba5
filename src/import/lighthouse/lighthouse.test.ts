import { describe, expect, test } from 'vitest'
import { importLighthouse } from './lighthouse.ts'

const whole = {
  'balancers/haproxy.yaml': 'config_file: /x.cfg\nsocket_file: /a.sock\npid_file: /p.pid\n',
  'discovery/zookeeper.yaml': 'hosts: ["a:2181"]\npath: /lh\n',
}

interface Read {
  readonly project: string
  /** As `changed web.yaml:3: message`. */
  readonly notes: readonly string[]
}

function read(more: Readonly<Record<string, string>>): Read {
  const given = Object.entries({ ...whole, ...more })
  const { files, notes } = importLighthouse(given.map(([path, text]) => ({ path, text })))
  return {
    project: files[0]?.text ?? '',
    notes: notes
      .map(({ code, message, location }) => {
        const name = location?.file.split('/').at(-1)
        return `${code.split('/')[1]} ${name}:${location?.start.line}: ${message}`
      })
      // Which is told of each cluster.
      .filter((note) => !note.includes('There are no peers for')),
  }
}

const balancer = whole['balancers/haproxy.yaml']
const cluster = 'discovery: zookeeper\nhaproxy:\n  port: 8000\n'
const service = 'discovery: zookeeper\nport: 80\n'

describe('each key of balancers/haproxy.yaml is carried over', () => {
  test.each([
    ['', 'config: /x.cfg'],
    ['', 'sockets:\n      - /a.sock'],
    ['', 'stats socket /a.sock mode 600 level admin'],
    ['', 'stats timeout 2m'],
    ['', 'pid-file: /p.pid'],
    ['global: [daemon, maxconn 10]', 'global:\n  - daemon\n  - maxconn 10\n'],
    ['global: |\n  daemon\n  maxconn 10', 'global:\n  - daemon\n  - maxconn 10\n'],
    ['defaults: [mode http]', 'defaults:\n  - mode http\n'],
    ['bind_address: 10.0.0.1', 'bind-address: 10.0.0.1'],
    ['meta_clusters: { w: { port: 80, frontend: [mode http] } }', 'w:\n    port: 80\n'],
    ['meta_clusters: { w: { port: 80, frontend: [mode http] } }', '- mode http'],
    ['proxies: { p: { port: 81, upstreams: [{ host: h, port: 82 }] } }', 'p:\n    port: 81\n'],
    ['proxies: { p: { port: 81, upstreams: [{ host: h, port: 82 }] } }', 'host: h'],
    ['proxies: { p: { port: 1, upstreams: [{ host: h, port: 2, max_conn: 3 }] } }', 'max-conn: 3'],
    [
      'proxies: { p: { port: 1, bind_address: 10.0.0.2, upstreams: [{ host: h, port: 2 }] } }',
      'bind-address: 10.0.0.2',
    ],
    [
      'proxies: { p: { port: 1, options: [mode http], upstreams: [{ host: h, port: 2 }] } }',
      'mode http',
    ],
    ['stats: { port: 9000, uri: /s }', 'stats:\n  port: 9000\n  uri: /s\n'],
    ['stats: { port: 9000, timeouts: { connect: 2000, client: 5s } }', 'connect: 2s'],
    ['stats: { port: 9000, timeouts: { connect: 2000, client: 5s } }', 'client: 5s'],
    ['stats: { port: 9000, timeouts: { server: 1500 } }', 'server: 1500ms'],
  ])('%s as %j, and nothing is told', (line, expected) => {
    const { project, notes } = read({ 'balancers/haproxy.yaml': `${balancer}${line}\n` })

    expect(project).toContain(expected)
    expect(notes).toEqual([])
  })

  test.each([
    ['nobody: 1', 'left-out haproxy.yaml:4: `nobody` means nothing to Lighthouse here.'],
    ['global: { a: 1 }', 'left-out haproxy.yaml:4: What `global` holds is of no use there.'],
    ['defaults: [[a]]', 'left-out haproxy.yaml:4: What `defaults` holds is of no use there.'],
    ['bind_address: [a]', 'left-out haproxy.yaml:4: What `bind_address` holds is of no use there.'],
    ['proxies: 5', 'left-out haproxy.yaml:4: What `proxies` holds is of no use there.'],
    [
      'proxies: { p: { port: 1 } }',
      'left-out haproxy.yaml:4: The proxy `p` lacks a port or upstreams.',
    ],
    ['stats: { uri: /s }', 'left-out haproxy.yaml:4: The page of statistics has no port.'],
    [
      'stats: { port: 1, timeouts: { queue: 5 } }',
      'left-out haproxy.yaml:4: `queue` is not a time limit that Lighthouse knows.',
    ],
    ['meta_clusters: { w: {} }', 'left-out haproxy.yaml:4: The meta cluster `w` has no port.'],
    [
      'meta_clusters: { w: { port: 1, bind: 2 } }',
      'left-out haproxy.yaml:4: `bind` means nothing to Lighthouse here.',
    ],
    [
      'meta_cluster_ports: { w: 80 }',
      'changed haproxy.yaml:4: `meta_cluster_ports` makes the frontend `w`.',
    ],
    ['meta_cluster_ports: { w: x }', 'left-out haproxy.yaml:4: The meta cluster `w` has no port.'],
  ])('or told: %s', (line, note) => {
    expect(read({ 'balancers/haproxy.yaml': `${balancer}${line}\n` }).notes).toContain(note)
  })

  test.each(['config_file', 'socket_file', 'pid_file'])('%s is missed', (key) => {
    const less = balancer.split('\n').filter((line) => !line.startsWith(key))
    const { notes } = read({ 'balancers/haproxy.yaml': less.join('\n') })
    expect(notes).toContain(
      `left-out haproxy.yaml:1: \`${key}\` is missing, which Lighthouse needs as well.`,
    )
  })
})

describe('each key of discovery/zookeeper.yaml is carried over', () => {
  test.each([
    ['hosts: ["a:1", "b:2"]\npath: /lh', 'hosts:\n      - a:1\n      - b:2\n    path: /lh\n'],
    ['hosts: "a:1"\npath: lh', 'path: /lh\n'],
  ])('%j as %j, and nothing is told', (text, expected) => {
    const { project, notes } = read({
      'discovery/zookeeper.yaml': text,
      'clusters/web.yaml': cluster,
    })
    expect(project).toContain(expected)
    expect(notes).toEqual([])
  })

  test('or told', () => {
    const text = 'hosts: ["a:1"]\npath: /lh\nauth: x\n'
    expect(read({ 'discovery/zookeeper.yaml': text, 'clusters/web.yaml': cluster }).notes).toEqual([
      'left-out zookeeper.yaml:3: `auth` means nothing to Lighthouse here.',
    ])
    expect(read({ 'discovery/consul.yaml': 'url: x\n' }).notes[0]).toBe(
      'left-out consul.yaml:1: The discovery `consul` is not one of ZooKeeper.',
    )
  })
})

const meta = `${balancer}meta_clusters: { w: { port: 80 } }\n`

describe('each key of clusters/NAME.yaml is carried over', () => {
  test.each([
    ['', 'web:\n    discovery: zookeeper\n    frontend:\n      port: 8000\n'],
    ['  frontend: [maxconn 5]\n', '- maxconn 5'],
    ['  backend: [balance leastconn]\n', '- balance leastconn'],
    ['  server_options: check inter 2s\n', 'server: check inter 2s'],
    ['  backend: [mode http, cookie S insert]\n', 'server: cookie {name}'],
    ['name: shop\n', 'shop:\n    discovery: zookeeper\n'],
    ['  acl: path_beg /a\nmeta_cluster: w\n', 'frontend: w\n        acl: path_beg /a\n'],
  ])('%j as %j, and nothing is told', (line, expected) => {
    const { project, notes } = read({
      'balancers/haproxy.yaml': meta,
      'clusters/web.yaml': cluster + line,
    })
    expect(project).toContain(expected)
    expect(notes).toEqual([])
  })

  test.each([
    ['nobody: 1\n', 'left-out web.yaml:4: `nobody` means nothing to Lighthouse here.'],
    ['  nobody: 1\n', 'left-out web.yaml:4: `nobody` means nothing to Lighthouse here.'],
    ['  acl: path_beg /a\n', 'left-out web.yaml:4: The ACL of `web` leads nowhere.'],
    ['meta_cluster: x\n', 'left-out web.yaml:4: There is no meta cluster `x`.'],
    ['meta_cluster: w\n', 'left-out web.yaml:4: `web` has no ACL for the meta cluster `w`.'],
    [
      '  server_options: [a]\n',
      'left-out web.yaml:4: What `server_options` holds is of no use there.',
    ],
    ['  backend: { a: 1 }\n', 'left-out web.yaml:4: What `backend` holds is of no use there.'],
  ])('or told: %j', (line, note) => {
    const files = { 'balancers/haproxy.yaml': meta, 'clusters/web.yaml': cluster + line }
    expect(read(files).notes).toEqual([note])
  })

  test.each([
    ['haproxy: { port: 1 }\n', 'The cluster `web` names no discovery.'],
    ['discovery: consul\nhaproxy: { port: 1 }\n', '`consul`, which there is not.'],
    ['discovery: zookeeper\n', 'The cluster `web` has no section `haproxy`.'],
    ['discovery: zookeeper\nhaproxy: { port: x }\n', 'What `port` holds is of no use there.'],
    ['discovery: zookeeper\nhaproxy: { frontend: [a] }\n', 'are in no frontend.'],
  ])('one that serves nothing is told: %j', (text, note) => {
    expect(read({ 'clusters/web.yaml': text }).notes.join('\n')).toContain(note)
  })
})

describe('each key of services/NAME.yaml is carried over', () => {
  test.each([
    ['', 'web:\n      port: 80\n'],
    ['ports: [81, 82]\n', '- 81\n        - 82\n'],
    ['host: 10.0.0.1\n', 'host: 10.0.0.1'],
    ['name: shop\n', 'shop:\n      port: 80\n'],
    ['metadata: { zone: a, deep: { b: 1 } }\n', 'zone: a'],
    ['metadata: { zone: a, deep: { b: 1 } }\n', 'deep: \'{"b":1}\''],
    ['checks: { interval: 3, tcp: { rise: 1, fall: 2 } }\n', 'interval: 3s'],
    ['checks: { tcp: { rise: 1, fall: 2 } }\n', 'rise: 1\n            fall: 2\n'],
    ['checks: { tcp: { query: a, response: b } }\n', 'send: a\n            expect: b\n'],
    ['checks: { redis: {} }\n', 'checks:\n        - redis\n'],
    ['checks: { interval: 2, redis: {} }\n', 'redis:\n            interval: 2s\n'],
    ['checks: { http: { uri: /up, method: HEAD, https: true } }\n', 'uri: /up'],
    ['checks: { http: { uri: /up, method: HEAD, https: true } }\n', 'method: HEAD'],
    ['checks: { http: { uri: /up, method: HEAD, https: true } }\n', 'https: true'],
  ])('%j as %j, and nothing is told', (line, expected) => {
    const { project, notes } = read({ 'services/web.yaml': service + line })
    expect(project).toContain(expected)
    expect(notes).toEqual([])
  })

  test.each([
    ['nobody: 1\n', 'left-out web.yaml:3: `nobody` means nothing to Lighthouse here.'],
    ['ports: [x]\n', 'left-out web.yaml:3: `x` is not a port.'],
    ['checks: { smtp: {} }\n', 'left-out web.yaml:3: There is no check `smtp`.'],
    [
      'checks: { tcp: { rise: often } }\n',
      'left-out web.yaml:3: What `rise` holds is of no use there.',
    ],
    [
      'checks: { tcp: { nobody: 1 } }\n',
      'left-out web.yaml:3: `nobody` means nothing to Lighthouse here.',
    ],
    ['checks: 5\n', 'left-out web.yaml:3: What `checks` holds is of no use there.'],
    ['metadata: 5\n', 'left-out web.yaml:3: What `metadata` holds is of no use there.'],
    ['host: [a]\n', 'left-out web.yaml:3: What `host` holds is of no use there.'],
    [
      'checks: { interval: often, tcp: {} }\n',
      'left-out web.yaml:3: The interval of the checks is no number of seconds.',
    ],
  ])('or told: %j', (line, note) => {
    expect(read({ 'services/web.yaml': service + line }).notes).toEqual([note])
  })
})

test('files that are no configuration of ours are told', () => {
  expect(read({ 'clusters/web.yaml~': cluster, 'logging.yaml': 'version: 1\n' }).notes).toEqual([
    'left-out web.yaml~:1: clusters/web.yaml~ is not read.',
    'left-out logging.yaml:1: The configuration of the log is not carried over.',
  ])
})

test('a balancer of another kind is told, and none of its keys by itself', () => {
  expect(read({ 'balancers/nginx.yaml': 'a: 1\nb: 2\n' }).notes).toEqual([
    'left-out nginx.yaml:1: The balancer `nginx` is not carried over.',
  ])
})
