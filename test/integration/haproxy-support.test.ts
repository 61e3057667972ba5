import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy } from '../support/haproxy/haproxy.ts'

test.each(haproxyBinaries())(
  'HAProxy $version starts, answers, reloads and goes without a trace',
  async (binary) => {
    const haproxy = await startHaproxy({
      binary,
      ports: ['web'],
      config: (at) => `global
${at.globalLines}
defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend web
  bind 127.0.0.1:${at.port('web')}
  default_backend app
backend app
  server a 127.0.0.1:1
`,
    })
    const before = await haproxy.pid()

    expect(await haproxy.socket('show servers state app')).toContain(' app 1 a 127.0.0.1 ')
    expect(await haproxy.masterSocket('show proc')).toContain(`${before}`)
    expect(await haproxy.reload()).not.toBe(before)

    await haproxy.stop()
    expect(existsSync(haproxy.folder)).toBe(false)
    expect(() => process.kill(haproxy.master.pid!, 0)).toThrow('ESRCH')
  },
)
