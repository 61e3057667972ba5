import { describe, expect, test } from 'vitest'
import { importElasticPyProxy } from './elasticpyproxy.ts'

interface Read {
  readonly project: string
  readonly template: string
  /** As `changed 3: message`. */
  readonly notes: readonly string[]
}

async function read(conf: string, template = 'listen haproxynode\n    {{nodes}}\n'): Promise<Read> {
  const { files, notes } = await importElasticPyProxy(
    { path: 'ep2.conf', text: conf },
    async (path) => ({ path, text: template }),
  )
  return {
    project: files[0]?.text ?? '',
    template: files[1]?.text ?? '',
    notes: notes.map(({ code, message, location }) => {
      return `${code.split('/')[1]} ${location?.start?.line}: ${message}`
    }),
  }
}

const aws = '[aws]\nasg_name = g\nregion_name = r\n'

describe('each key of [haproxy] is carried over', () => {
  test.each<[string, string]>([
    ['haproxy_config_file = /x.cfg', 'config: /x.cfg'],
    ['haproxy_binary = /opt/haproxy', 'binary: /opt/haproxy'],
    ['haproxy_socket_file = /a.sock, /b.sock', 'sockets:\n      - /a.sock\n      - /b.sock'],
    ['backend_name = shop', 'services:\n  shop:'],
    ['backend_port = 7001', 'port: 7001'],
    ['backend_maxconn = 50', 'server: check maxconn 50'],
    ['check_interval = 3s', 'server: check inter 3s'],
    ['node_slots = 7', 'slots: 7'],
    ['sleep_before_next_run = 9', 'interval: 9s'],
    ['pid_file = /p.pid', 'pid-file: /p.pid'],
    ['start_by = systemd', 'by: systemd\n      unit: haproxy\n      start: true'],
    ['start_by = systemd\nservice_name = lb', 'unit: lb'],
    ['template_file = /t', 'file: haproxy.cfg.hbs'],
    ['orchestrator = aws', 'plugin: aws-asg'],
    ['', 'slots: 50'],
    ['', 'port: 6003'],
    ['', 'config: /etc/haproxy/haproxy.cfg'],
  ])('%j as %j, and nothing is told', async (line, expected) => {
    const { project, notes } = await read(`[haproxy]\n${line}\n${aws}`)

    expect(project).toContain(expected)
    expect(notes).toEqual([])
  })

  test.each<[string, string]>([
    ['lock_dir = /run', 'left-out 2: `lock_dir` is not carried over.'],
    [
      'sleep_before_next_lock_attempt = 5',
      'left-out 2: `sleep_before_next_lock_attempt` is not carried over.',
    ],
    ['log_file = /x.log', 'left-out 2: `log_file` is not carried over.'],
    ['nobody_knows = 1', 'left-out 2: `nobody_knows` is not carried over.'],
    ['start_by = init', 'changed 2: `start_by = init` is a start by the binary.'],
    ['orchestrator = nomad', 'left-out 2: `orchestrator = nomad` is not known.'],
    ['service_name = lb', 'changed 2: `service_name` is not needed.'],
    [
      'update_type = update_by_config',
      'changed 2: `update_by_config` is not a reload for each change.',
    ],
  ])('or told: %j', async (line, note) => {
    expect((await read(`[haproxy]\n${line}\n${aws}`)).notes).toEqual([note])
  })

  test('or told where another makes it needless', async () => {
    const conf = `[haproxy]\nnode_slots = 5\nupdate_type = update_by_config\npid_file = /p\nstart_by = systemd\n${aws}`

    const { project, notes } = await read(conf)

    expect(project).not.toMatch(/slots|pid-file/)
    expect(notes).toEqual([
      'changed 3: `update_by_config` is not a reload for each change.',
      'changed 2: `node_slots` is not needed.',
      'changed 4: `pid_file` is not needed.',
    ])
  })
})

describe('each key of [aws]', () => {
  test.each<[string, string, readonly string[]]>([
    ['asg_name = a, b', 'groups:\n        - a\n        - b', []],
    ['asg_name = a\nregion_name = eu-central-1', 'regions:\n      - eu-central-1', []],
    ['asg_name = a\nip_type = private', 'address: private', []],
    ['asg_name = a\nip_type = other', 'address: public', []],
    ['', 'address: public', ['left-out 1: `asg_name` names no Auto Scaling group.']],
    [
      'asg_name = a\naws_access_key_id = AKID\naws_secret_access_key = geheim',
      'groups:',
      ['changed 3: The keys of AWS are not in the project.'],
    ],
    ['asg_name = a\nextra = 1', 'groups:', ['left-out 3: `extra` is not carried over.']],
  ])('%j', async (lines, expected, notes) => {
    const found = await read(`[aws]\n${lines}\n`)

    expect(found.project).toContain(expected)
    expect(found.project).not.toMatch(/AKID|geheim/)
    expect(found.notes).toEqual(notes)
  })
})

describe('each key of [consul]', () => {
  const passing = 'Nodes that do not pass their checks get no traffic.'
  test.each<[string, RegExp, readonly string[]]>([
    ['service_name = web', /name: web/, [`changed 1: ${passing}`]],
    ['consul_ip = 10.0.0.1', /url: http:\/\/10\.0\.0\.1:8500/, [`changed 1: ${passing}`]],
    ['consul_ip = ::1\nconsul_port = 8501', /\[::1\]:8501/, [`changed 1: ${passing}`]],
    ['tags = a,b', /tags:\n {8}- a\n {8}- b/, [`changed 1: ${passing}`]],
    ['only_passing = True', /warning: omit/, [`changed 4: ${passing}`]],
    ['only_passing = False', /from: catalog/, []],
    ['only_passing =', /from: catalog/, []],
    [
      'wait = 5',
      /plugin: consul/,
      [`changed 1: ${passing}`, 'left-out 4: `wait` is not carried over.'],
    ],
  ])('%j', async (lines, expected, notes) => {
    const found = await read(`[haproxy]\norchestrator = consul\n[consul]\n${lines}\n`)

    expect(found.project).toMatch(expected)
    expect(found.notes).toEqual(notes)
  })
})

test('what stands of the orchestrator that is not asked is told', async () => {
  const { notes } = await read(`[haproxy]\n${aws}[consul]\nservice_name = web\n[other]\nx = 1\n`)

  expect(notes).toEqual([
    'left-out 6: `service_name` is not carried over.',
    'left-out 8: `x` is not carried over.',
  ])
})

test.each<[string, string, readonly string[]]>([
  ['    {{ nodes }}', '{{nodes "haproxynode"}}', []],
  ['    balance source', '    balance source', []],
  [
    '    {% if x %}',
    '# {% if x %}',
    ['left-out 1: Statements and comments of Jinja are not carried over.'],
  ],
  [
    '    redirect scheme https if !{{ ssl_fc }}',
    '    redirect scheme https if !{ ssl_fc }',
    ['changed 1: Doubled braces around a condition are single ones.'],
  ],
  [
    '    redirect scheme https if {{ ssl_fc }}',
    '    redirect scheme https if { ssl_fc }',
    ['changed 1: Doubled braces around a condition are single ones.'],
  ],
  [
    '    log {{ host }} local0',
    '    log  local0',
    ['left-out 1: `log {{ host }} local0` prints a value that ElasticPyProxy does not give.'],
  ],
])('the line %j of the template becomes %j', async (row, expected, notes) => {
  const found = await read(`[haproxy]\n${aws}`, row)

  expect(found.template).toBe(expected)
  expect(found.notes).toEqual(notes)
})
