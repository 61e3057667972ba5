/**
 * How long parsing and validating take beside `haproxy -c` on the same file, in one run: 1,000 backends of
 * 100 servers, one backend of 20,000, and 24,000 lines as people write them. `--haproxy PATH` for another binary.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseVersion } from '../src/model/index.ts'
import { parseConfig } from '../src/text/parser.ts'
import { validate } from '../src/validate/validate.ts'
import { readConfiguration } from '../src/config/read-configuration.ts'

const { haproxy } = parseArgs({
  options: { haproxy: { type: 'string', default: 'haproxy' } },
}).values
const [program = '', ...programArgs] = haproxy.split(' ')

const head = `global
  maxconn 1000
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend web
  bind 127.0.0.1:8080
  default_backend b0
`

function backends(count: number, servers: number): string {
  let text = head
  for (let b = 0; b < count; b += 1) {
    text += `backend b${String(b)}\n  balance roundrobin\n`
    for (let s = 0; s < servers; s += 1) {
      const address = `10.${String((b >> 4) & 255)}.${String(s >> 8)}.${String(s & 255)}`
      text += `  server s${String(s)} ${address}:8080 check inter 2s weight 100\n`
    }
  }
  return text
}

/** Rules, conditions and expressions as often as servers. */
function mixed(lines: number): string {
  let text = head
  const perSection = 12
  for (let b = 0; b < lines / perSection; b += 1) {
    const n = String(b)
    text += `backend b${n}
  balance leastconn
  option httpchk GET /health
  http-check expect status 200
  acl is_api_${n} path_beg /api/${n} /v2/${n}
  acl is_local src 10.0.0.0/8 192.168.0.0/16
  http-request set-header X-Forwarded-Proto https if { ssl_fc }
  http-request deny deny_status 403 if is_api_${n} !is_local
  http-response set-header X-Backend "%[be_name],lower"
  timeout server 45s
  server s1 10.1.${String((b >> 8) & 255)}.${String(b & 255)}:8080 check inter 2s rise 2 fall 3
  server s2 10.2.${String((b >> 8) & 255)}.${String(b & 255)}:8080 check inter 2s rise 2 fall 3 backup
`
  }
  return text
}

function best(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

const folder = mkdtempSync(join(tmpdir(), 'haproxyctl-bench-'))
try {
  const banner = spawnSync(program, [...programArgs, '-v'], { encoding: 'utf8' })
  const version = parseVersion(banner.stdout ?? '') ?? '3.4'
  console.log(`against: ${(banner.stdout ?? 'no haproxy').split('\n')[0] ?? ''}`)
  const inputs: readonly (readonly [string, string])[] = [
    ['1,000 backends of 100 servers', backends(1_000, 100)],
    ['one backend of 20,000 servers', backends(1, 20_000)],
    ['24,000 mixed lines', mixed(24_000)],
  ]
  for (const [name, text] of inputs) {
    const path = join(folder, 'haproxy.cfg')
    writeFileSync(path, text)
    const before = process.memoryUsage().heapUsed
    const ours = best(() => {
      const findings = validate(
        readConfiguration([parseConfig(path, text, { facts: { version } })], { version }),
      )
      if (findings.some((each) => each.severity === 'error')) throw new Error(findings[0]?.message)
    })
    const memory = (process.memoryUsage().heapUsed - before) / 1_048_576
    const theirs = best(
      () => void spawnSync(program, [...programArgs, '-c', '-f', path], { stdio: 'ignore' }),
    )
    const lines = text.split('\n').length
    console.log(
      `${name} (${String(lines)} lines): ours ${ours.toFixed(0)} ms, haproxy -c ${theirs.toFixed(0)} ms, ` +
        `ratio ${(ours / theirs).toFixed(2)}, heap ${memory.toFixed(0)} MiB`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
