import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
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
})
