import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePort } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { until } from '../support/until.ts'
import { workerPid } from '../support/worlds/served-world.ts'

test.skipIf(process.getuid?.() !== 0)(
  'two HAProxies that have the same pid in their containers are two, and both are changed (needs root)',
  async () => {
    await using folder = await scratch()
    const port = await freePort()
    const sockets = ['a.sock', 'b.sock'].map((name) => join(folder.path, name))
    await folder.write(
      'haproxyctl.yaml',
      `global: ["stats socket \${SOCKET} mode 600 level admin"]
defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
discovery: { f: { plugin: file, path: nodes.json, allow-addresses: [127.0.0.0/8] } }
services: { web: { discovery: f } }
sections: { frontend all: ["bind 127.0.0.1:${port}", use_backend web] }
targets: { lb: { plugin: haproxy, config: haproxy.cfg, sockets: [${sockets.join(', ')}] } }
`,
    )
    await folder.write('nodes.json', '{"web":["127.0.0.1:1"]}')
    const env = { SOCKET: sockets[0] ?? '' }
    const apply = (): ReturnType<typeof haproxyctl> =>
      haproxyctl(['apply', '--yes'], { cwd: folder.path, env })
    expect((await apply()).code).toBe(0)
    const children = sockets.map((socket) => {
      const args = ['-p', '-f', '--kill-child', 'haproxy', '-db', '-f', 'haproxy.cfg']
      const more = { ...process.env, SOCKET: socket }
      return spawn('unshare', args, { cwd: folder.path, env: more, stdio: 'ignore' })
    })
    try {
      for (const socket of sockets)
        expect(await until('HAProxy', () => workerPid(socket))).toBe('1')
      await folder.write('nodes.json', '{"web":["127.0.0.1:1","127.0.0.1:2"]}')

      const applied = await apply()

      expect(applied.code, applied.stderr).toBe(0)
      for (const socket of sockets)
        expect(await ask(socket, 'show servers state')).toContain('127.0.0.1:2 127.0.0.1')
    } finally {
      for (const child of children) {
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }
    }
  },
)
