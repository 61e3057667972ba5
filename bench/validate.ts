/**
 * How long `haproxyctl validate` takes as a whole process beside `haproxy -c` on the same file, in turns: 1,000
 * backends of 100 servers, one of 100,000, 24,000 lines as people write them, and the growth over four sizes.
 * `--haproxy PATH` for other binaries, several times; `--rounds 5`, `--json`, `--write` (into docs/performance.md).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchOptions } from './bench-options.ts'
import { parseVersion } from '../src/model/index.ts'
import { packageRoot } from '../src/system/package-root.ts'
import { bundledPackage } from './bundled.ts'
import { exponent, machine, median, report } from './page.ts'

const newer = join(packageRoot(), '.cache/haproxy-3.2/haproxy')
const { haproxy, rounds, json, write } = benchOptions({
  haproxy: {
    type: 'string',
    multiple: true,
    default: ['haproxy', ...(existsSync(newer) ? [newer] : [])],
  },
  rounds: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
})

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

interface Row {
  readonly name: string
  readonly lines: number
  readonly oursMs: number
  /** Of each binary. */
  readonly theirsMs: readonly number[]
}

const folder = mkdtempSync(join(tmpdir(), 'haproxyctl-bench-'))
const env = { HOME: folder, PATH: `${process.env['PATH']}:/usr/sbin` }
try {
  const program = bundledPackage(join(folder, 'package'))
  const versions = haproxy.map((path) => parseVersion(run(path, ['-v'])) ?? 'unknown')
  const inputs: readonly (readonly [string, string])[] = [
    ['1,000 backends of 100 servers', backends(1_000, 100)],
    ['500 backends of 100 servers', backends(500, 100)],
    ['250 backends of 100 servers', backends(250, 100)],
    ['125 backends of 100 servers', backends(125, 100)],
    ['one backend of 100,000 servers', backends(1, 100_000)],
    ['24,000 mixed lines', mixed(24_000)],
  ]
  const rows = inputs.map(([name, text]) => measure(program, name, text))
  const growth = exponent(rows.slice(0, 4).map((row) => [row.lines, row.oursMs]))
  report(
    'validate',
    { json, write },
    { text: tableOf(rows, versions, growth), data: { versions, rows, growth } },
  )
} finally {
  rmSync(folder, { recursive: true })
}

function measure(program: string, name: string, text: string): Row {
  const path = join(folder, 'haproxy.cfg')
  writeFileSync(path, text)
  const ours: number[] = []
  const theirs = haproxy.map((): number[] => [])
  for (let round = 0; round < Number(rounds); round++) {
    ours.push(
      timed(() => run(process.execPath, [program, 'validate', '--no-binary', '--quiet', path])),
    )
    // Of many servers in one backend HAProxy makes a square, which takes minutes.
    if (name.startsWith('one ')) continue
    for (const [index, binary] of haproxy.entries())
      theirs[index]?.push(timed(() => run(binary, ['-c', '-f', path])))
  }
  return {
    name,
    lines: text.split('\n').length,
    oursMs: median(ours),
    theirsMs: theirs.map(median),
  }
}

function run(program: string, args: readonly string[]): string {
  const { error, stdout } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error !== undefined) throw error
  return stdout
}

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function tableOf(rows: readonly Row[], versions: readonly string[], growth: number): string {
  return [
    `${machine()} Medians of ${rounds} runs in turn.`,
    '',
    `| file | lines | validate | ${versions.map((version) => `HAProxy ${version} | ratio`).join(' | ')} |`,
    `| --- | --- | --- | ${versions.map(() => '--- | ---').join(' | ')} |`,
    ...rows.map(({ name, lines, oursMs, theirsMs }) => {
      const theirs = theirsMs.map((ms) =>
        Number.isNaN(ms) ? 'minutes | ' : `${ms.toFixed(0)} ms | ${(oursMs / ms).toFixed(2)}`,
      )
      return `| ${name} | ${lines.toLocaleString('en-US')} | ${oursMs.toFixed(0)} ms | ${theirs.join(' | ')} |`
    }),
    '',
    `It grows with the lines to the power of ${growth.toFixed(2)}.`,
    '',
  ].join('\n')
}
