import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { encode, hasEtcd } from '../support/registries/etcd.ts'
import { hasSystemd, noSystemd, startSystemd } from '../support/live-systemd.ts'
import { until } from '../support/until.ts'

const project = `
global: [user haproxy, group haproxy, stats socket /run/haproxy/admin.sock mode 660 group haproxy level admin]
defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
discovery: { nodes: { plugin: file, path: nodes.json } }
services: { web: { discovery: nodes, frontend: { bind: "127.0.0.1:8080" } } }
targets:
  lb:
    plugin: haproxy
    config: /etc/haproxy/haproxy.cfg
    sockets: [/run/haproxy/admin.sock]
    master: /run/haproxy-master.sock
`

const reporting = `
report:
  registrars: { etcd: { plugin: etcd, endpoints: ["http://127.0.0.1:2379"], ttl: 5s } }
  address: 127.0.0.1
  node: app01
  drain: 1s
  services:
    web: { port: 8101, checks: [{ tcp: { interval: 200ms, rise: 1, fall: 1 } }] }
`

interface Entry {
  readonly health: string
  readonly metadata?: { readonly zone?: string }
}

/** The block of a page that begins with these words. */
async function blockOf(page: string, start: string): Promise<string> {
  const text = await readFile(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  const block = text.split(/^```.*\n/m).find((part) => part.startsWith(start))
  if (block === undefined) throw new Error(`${page} has no block that begins with ${start}`)
  return block
}

describe.skipIf(!hasSystemd)(`a live systemd (${noSystemd})`, () => {
  test('runs the units beside a HAProxy of Debian’s unit, as the pages set both up', async () => {
    const dropIn = await blockOf('permissions.md', '# /etc/systemd/system/haproxy.service.d')
    const accounts = await blockOf('permissions.md', 'useradd --system')
    await using machine = await startSystemd()
    const sh = (script: string): Promise<string> => machine.sh(script)
    async function nodes(...addresses: readonly string[]): Promise<void> {
      const web = addresses.map((address) => ({ address, port: 80 }))
      await sh(`cat >/etc/haproxyctl/nodes.json <<'END'\n${JSON.stringify({ web })}\nEND`)
    }
    function state(unit: string, what: string): Promise<string> {
      return sh(`systemctl show ${unit} --property ${what} --value`)
    }
    async function runs(wanted: RegExp): Promise<void> {
      const read = (): Promise<string> =>
        sh("echo 'show env; show servers conn' | socat - /run/haproxy/admin.sock")
      await until(`HAProxy runs ${wanted}`, read, (text) => wanted.test(text))
    }
    await sh(`mkdir -p /etc/systemd/system/haproxy.service.d
cat >/etc/systemd/system/haproxy.service.d/socket.conf <<'END'\n${dropIn}\nEND
cat >/etc/haproxyctl/haproxyctl.yaml <<'END'\n${project}\nEND
groupadd --system haproxyctl
: >/etc/haproxy/haproxy.cfg
${accounts}
rm /etc/haproxy/haproxy.cfg
systemctl daemon-reload`)
    await nodes('10.0.0.1')

    // Started when its first round is over.
    await sh('systemctl start haproxyctl && test -s /etc/haproxy/haproxy.cfg')
    expect(await state('haproxyctl', 'StatusText')).toMatch(/^1 instance of 1 service, generation/)
    await sh('systemctl start haproxy')
    await runs(/10\.0\.0\.1/)

    await nodes('10.0.0.1', '10.0.0.2')
    await runs(/10\.0\.0\.2/)
    const worker = await sh("echo 'show info' | socat - /run/haproxy/admin.sock | grep ^Pid")
    // Followed without a signal, and reloaded by a user that is not root.
    await sh("sed -i 's/timeout connect 1s/timeout connect 7s/' /etc/haproxyctl/haproxyctl.yaml")
    await until('another worker', async () => {
      const now = await sh("echo 'show info' | socat - /run/haproxy/admin.sock | grep ^Pid")
      return now !== worker
    })

    await sh('systemctl kill --signal KILL haproxyctl')
    await nodes('10.0.0.1', '10.0.0.2', '10.0.0.3')
    await until(
      'it was started again',
      () => state('haproxyctl', 'NRestarts,ActiveState'),
      (text) => /1/.test(text) && /^active$/m.test(text),
    )
    await runs(/10\.0\.0\.3/)
    await sh('systemctl reload haproxyctl && systemctl stop haproxyctl')
    expect(await state('haproxyctl', 'Result')).toBe('success\n')

    await nodes('10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4')
    await sh('systemctl start haproxyctl-apply')
    await runs(/10\.0\.0\.4/)
    // By the unit's own reload, and where it was stopped by a start.
    await sh(`cat >>/etc/haproxyctl/haproxyctl.yaml <<'END'
    reload: { by: systemd, unit: haproxy.service, start: true }
END
sed -i 's/timeout connect 7s/timeout connect 8s/' /etc/haproxyctl/haproxyctl.yaml`)
    const apply = 'haproxyctl apply --yes --project /etc/haproxyctl/haproxyctl.yaml'
    expect(await sh(apply)).toMatch(/applied \(worker \d+ replaced by \d+\)/)
    await sh(`systemctl stop haproxy; ${apply}`)
    expect(await state('haproxy', 'ActiveState')).toBe('active\n')
    await runs(/10\.0\.0\.4/)

    const journal = await sh('journalctl -u haproxyctl --priority warning..warning --output cat')
    expect(journal).toContain('no process runs')
    expect(await sh('journalctl -u haproxyctl --priority info --output cat')).toContain(
      'read the project again',
    )
  })

  test.skipIf(!hasEtcd)('runs the unit of report on a machine without HAProxy', async () => {
    const account = await blockOf('run-under-systemd.md', 'cp "$(npm root')
    await using machine = await startSystemd()
    const sh = (script: string): Promise<string> => machine.sh(script)
    function state(what: string): Promise<string> {
      return sh(`systemctl show haproxyctl-report --property ${what} --value`)
    }
    /** What etcd has of the copy. */
    async function entry(): Promise<Entry> {
      const key = encode('/services/web/app01:8101')
      const answer = await sh(
        `curl --silent --fail http://127.0.0.1:2379/v3/kv/range --data '{"key": "${key}"}'`,
      )
      const { kvs = [] } = JSON.parse(answer) as { kvs?: { value: string }[] }
      const [found = '{"health": "none"}'] = kvs.map(({ value }) =>
        Buffer.from(value, 'base64').toString(),
      )
      return JSON.parse(found)
    }
    async function health(): Promise<string> {
      return (await entry()).health
    }
    async function becomes(wanted: string): Promise<void> {
      await until(`the copy is ${wanted}`, health, (now) => now === wanted)
    }
    const app = 'systemd-run --quiet --collect --unit app socat TCP-LISTEN:8101,fork,reuseaddr PIPE'
    // As the page has it, but for the units, which are there.
    await sh(`userdel haproxy 2>/dev/null || groupdel haproxy 2>/dev/null || true
${account.replace(/^cp .*$/m, '')}
ip link set lo up
cat >/etc/haproxyctl/report.yaml <<'END'\n${reporting}\nEND
systemd-run --quiet --unit registry etcd --data-dir /tmp/etcd --log-level error
${app}`)
    await until('an answer of etcd', () => health().catch(() => ''))

    await sh('systemctl start haproxyctl-report')
    await becomes('passing')
    expect(await state('ActiveState,StatusText')).toContain('active')
    expect(await sh('ps -o user= -p "$(systemctl show haproxyctl-report -P MainPID)"')).toBe(
      'haproxyctl\n',
    )
    await sh('systemctl stop app')
    await becomes('critical')
    await sh(app)
    await becomes('passing')

    await sh('systemctl kill --signal KILL haproxyctl-report')
    await until(
      'it was started again',
      () => state('NRestarts,ActiveState'),
      (text) => /1/.test(text) && /^active$/m.test(text),
    )
    await becomes('passing')
    await sh(`sed -i 's/port: 8101/port: 8101, metadata: { zone: b }/' /etc/haproxyctl/report.yaml
systemctl reload haproxyctl-report`)
    await until('the new project is reported', entry, ({ metadata }) => metadata?.zone === 'b')

    await sh('systemctl stop haproxyctl-report')
    expect(await health()).toBe('none')
    expect(await state('Result')).toBe('success\n')
    const warnings = 'journalctl -u haproxyctl-report --priority warning --output cat'
    expect(await sh(warnings)).not.toMatch(/has an error|cannot/)
  })
})
