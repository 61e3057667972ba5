import { describe, expect, test } from 'vitest'
import {
  limitsIn,
  parseEntries,
  parseEntryFiles,
  parseEnv,
  parseHelp,
  parseInfo,
  parseProc,
  parseServersConn,
  parseServersState,
  parseStat,
} from './reports.ts'

test('show info', () => {
  const info = parseInfo('Name: HAProxy\nVersion: 3.0.11-1\nPid: 12\nnode: a: b\n')

  expect([info.get('Version'), info.get('Pid'), info.get('node')]).toEqual([
    '3.0.11-1',
    '12',
    'a: b',
  ])
})

test('show servers state, with columns that other versions add or lack', () => {
  const text = `1
# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_iweight srv_time_since_last_change srv_check_status srv_check_result srv_check_health srv_check_state srv_agent_state bk_f_forced_id srv_f_forced_id srv_fqdn srv_port srvrecord srv_use_ssl srv_check_port srv_check_addr srv_agent_addr srv_agent_port new_one
3 web 1 a 10.0.0.1 2 8 7 5 1 6 3 4 6 0 0 0 app.test 80 - 0 81 10.0.0.9 - 0 x
3 web 2 b ::1 0 1 1 1 1 1 0 2 0 0 0 0 - 443 - 1 0 - - 0 x
`

  expect(parseServersState(text)).toEqual([
    {
      backend: 'web',
      name: 'a',
      id: 1,
      address: '10.0.0.1',
      port: 80,
      fqdn: 'app.test',
      weight: 7,
      initialWeight: 5,
      adminState: 8,
      operationalState: 2,
      checkState: 6,
      agentState: 0,
      checkPort: 81,
      checkAddress: '10.0.0.9',
      agentPort: 0,
    },
    {
      backend: 'web',
      name: 'b',
      id: 2,
      address: '::1',
      port: 443,
      weight: 1,
      initialWeight: 1,
      adminState: 1,
      operationalState: 0,
      checkState: 0,
      agentState: 0,
      checkPort: 0,
      agentPort: 0,
    },
  ])
  expect(parseServersState('1\n')).toEqual([])
})

test('show servers conn', () => {
  const text =
    '# bkname/svname bkid/svid addr port - purge_delay used_cur used_max\nweb/a 3/1 10.0.0.1 80 - 5000 2 9\n'

  expect([...parseServersConn(text)]).toEqual([['web/a', 2]])
})

test.each([
  [
    '2.6',
    '#<PID>          <type>          <reloads>       <uptime>        <version>      \n10              master          2 [failed: 1]   0d00h00m03s     2.6.12\n# workers\n12              worker          0               0d00h00m01s     2.6.12\n# old workers\n11              worker          1               0d00h00m02s     2.6.12\n# programs\n',
  ],
  [
    '3.2',
    '#<PID>          <type>          <reloads>       <uptime>        <version>      \n10              master          2 [failed: 1]   0d00h00m06s     3.2.26-1       \n# workers\n12              worker          0               0d00h00m01s     3.2.26-1       \n# old workers\n11              worker          1               0d00h00m02s     3.2.26-1       \n',
  ],
])('show proc of %s', (_, text) => {
  expect(parseProc(text)).toEqual({
    masterPid: 10,
    workers: [12],
    oldWorkers: [11],
    reloads: 2,
    failedReloads: 1,
  })
})

test('help, whatever stands between the command and its description', () => {
  const text = `The following commands are valid at this level:
  add map [@<ver>] <map> <key> <val>      : add a map entry
  disable server (DEPRECATED)             : disable a server
  show stat [desc|json|no-maint|typed|up]*: report counters
  show ssl ocsp-response [[text|base64] id]  : display
  help [<command>]                        : list
`

  expect(parseHelp(text)).toEqual([
    'add map',
    'disable server',
    'help',
    'show ssl ocsp-response',
    'show stat',
  ])
})

test('a value of the environment', () => {
  expect(parseEnv('NAME=a=b', 'NAME')).toBe('a=b')
  expect(parseEnv('Variable not found', 'NAME')).toBeUndefined()
})

describe('what can be changed by hand beside the servers', () => {
  test('`show stat` gives the frontends, and the limits of servers', () => {
    const text = [
      '# pxname,svname,qcur,qmax,scur,smax,slim,status,desc',
      'web,FRONTEND,,,0,0,20,PAUSED,"a,b"',
      'l,FRONTEND,,,0,0,100,OPEN,',
      'off,FRONTEND,,,0,0,100,STOP,',
      'l,BACKEND,0,0,0,0,10,UP,',
      'l,x,0,0,0,0,5,no check,',
      'l,y,0,0,0,0,,no check,',
    ].join('\n')

    expect(parseStat(text)).toEqual({
      frontends: [
        { name: 'web', state: 'paused', maxconn: 20 },
        { name: 'l', state: 'open', maxconn: 100 },
        { name: 'off', state: 'stopped', maxconn: 100 },
      ],
      maxconns: new Map([
        ['l/x', 5],
        ['l/y', 0],
      ]),
    })
  })

  test('`show map` gives the files, and not what the configuration itself holds', () => {
    const text = `# id (file) description
6 (/etc/x (1).map) pattern loaded from file '/etc/x (1).map' used by map at file '/h' line 12. curr_ver=0 next_ver=0 entry_cnt=3
-1 () acl 'path' file '/h' line 13. curr_ver=0 next_ver=0 entry_cnt=1`

    expect(parseEntryFiles(text)).toEqual([{ path: '/etc/x (1).map', count: 3 }])
  })

  test('entries are what stands behind the addresses', () => {
    expect(parseEntries('0x5636d6f8ec10 /x a b\n0x5636d6f8eca0 /y \n')).toEqual(['/x a b', '/y '])
  })

  test('`show info` gives the limits in the units of the commands', () => {
    const info = parseInfo('Maxconn: 400\nSessRateLimit: 5\nCompressBpsRateLim: 5120')

    expect(limitsIn(info)).toEqual({ maxconn: 400, rates: { sessions: 5, 'http-compression': 5 } })
  })
})
