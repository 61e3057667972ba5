/**
 * Changes of servers over the socket, beside a minimal client that writes the same commands to the same
 * socket: 1,000 servers re-addressed, 1,000 added, 1,000 removed, in a backend of 100, 1,000 and 10,000.
 * Rounds are interleaved, more of them where they are short; the medians and their ratio are printed. `--rounds 9`, `--sizes 100,1000`, `--json`, `--write`.
 */
import { createConnection } from 'node:net'
import { benchOptions } from './bench-options.ts'
import type { Change } from '../src/model/plan/plan.ts'
import { createRuntimeConnector } from '../src/runtime/connector.ts'
import { commandOf, isCommand } from '../src/runtime/steps/commands.ts'
import { systemClock } from '../src/system/clock.ts'
import { startHaproxy, type TestHaproxy } from '../test/support/haproxy/haproxy.ts'
import { planFor, rendered } from '../test/support/worlds/plan-world.ts'
import { machine, median, report } from './page.ts'

const { rounds, sizes, json, write } = benchOptions({
  rounds: { type: 'string' },
  sizes: { type: 'string', default: '100,1000,10000' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
})

interface Row {
  readonly servers: number
  readonly what: string
  readonly commands: number
  readonly oursMs: number
  readonly minimalMs: number
  readonly ratio: number
  readonly planMs: number
}

const connector = createRuntimeConnector({ clock: systemClock, timeoutMs: 60_000 })

function config(servers: readonly string[], globalLines: string): string {
  return `global
${globalLines}defaults
  mode tcp
  timeout connect 1s
  timeout client 5s
  timeout server 5s
backend web
  balance roundrobin
${servers.join('\n')}
`
}

function servers(count: number, port = 1): string[] {
  return Array.from({ length: count }, (_, index) => {
    const address = `127.${1 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`
    return `  server s${index} ${address}:${port}`
  })
}

/** Writes all commands at once and counts prompts: nobody can do less and know that they were done. */
function minimal(path: string, commands: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    let left = commands.length + 1
    let tail = ''
    socket.on('error', reject)
    socket.on('data', (data) => {
      const text = tail + data.toString('latin1')
      let at = -3
      while ((at = text.indexOf('\n> ', at + 3)) >= 0) left--
      tail = text.slice(text.lastIndexOf('\n> ') + 3).slice(-2)
      if (left > 0) return
      socket.destroy()
      resolve()
    })
    socket.write(`prompt\n${commands.join('\n')}\n`)
  })
}

/** What the changes send, in that order: servers drain, it is asked once who is connected, and then they go. */
function commandsOf(changes: readonly Change[]): string[] {
  const before: string[] = []
  const questions = new Set<string>()
  const after: string[] = []
  for (const { steps } of changes) {
    let list = before
    for (const step of steps) {
      if (isCommand(step)) list.push(commandOf(step).text)
      if (step.kind !== 'drain') continue
      questions.add(`show servers conn ${step.backend}`)
      list = after
    }
  }
  return [...before, ...questions, ...after]
}

async function ours(path: string, changes: readonly Change[]): Promise<void> {
  await using connection = await connector.open(path)
  const results = await connection.run(changes)
  const failed = results.find((result) => result.outcome !== 'done')
  if (failed !== undefined) throw new Error(failed.detail)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - began) / 1e6
}

/** Short rounds are at the mercy of the machine, so there are more of them. */
function roundsFor(count: number): number {
  if (count <= 100) return 150
  return count <= 1_000 ? 21 : 5
}

async function measure(haproxy: TestHaproxy, count: number): Promise<readonly Row[]> {
  const changed = Math.min(count, 1_000)
  const start = servers(count)
  const moved = [...servers(changed, 2), ...start.slice(changed)]
  const more = [
    ...start,
    ...servers(count + changed)
      .slice(count)
      .map((line) => line.replace('server s', 'server n')),
  ]
  const text = (lines: readonly string[]) => rendered(config(lines, haproxy.globalLines))
  const states = { start: text(start), moved: text(moved), more: text(more) }
  const there = { moved: 're-addressed', more: 'added' } as const
  const back = { moved: 're-addressed back', more: 'removed' } as const
  const times = new Map<
    string,
    { ours: number[]; minimal: number[]; plan: number[]; commands: number }
  >()
  const pairs = Number(rounds ?? roundsFor(count))
  for (let round = 0; round < 2 * pairs; round++) {
    // HAProxy deals connections out to its threads in turn, and they are not equally quick: each side gets all.
    const isOurs = round % 4 === 0 || round % 4 === 3
    for (const state of ['moved', 'more'] as const) {
      for (const [what, before, after] of [
        [there[state], states.start, states[state]],
        [back[state], states[state], states.start],
      ] as const) {
        const began = process.hrtime.bigint()
        const { changes } = await planFor(haproxy, { before: states.start, applied: before, after })
        const planMs = Number(process.hrtime.bigint() - began) / 1e6
        if (changes.length !== changed)
          throw new Error(`${changes.length} changes for ${changed} servers`)
        const commands = commandsOf(changes)
        const entry = times.get(what) ?? {
          ours: [],
          minimal: [],
          plan: [],
          commands: commands.length,
        }
        entry.plan.push(planMs)
        if (isOurs) entry.ours.push(await timed(() => ours(haproxy.socketPath, changes)))
        else entry.minimal.push(await timed(() => minimal(haproxy.socketPath, commands)))
        times.set(what, entry)
      }
    }
  }
  return [...times].map(([what, entry]) => ({
    servers: count,
    what: `${changed} ${what}`,
    commands: entry.commands,
    oursMs: median(entry.ours),
    minimalMs: median(entry.minimal),
    ratio: median(entry.ours) / median(entry.minimal),
    planMs: median(entry.plan),
  }))
}

const rows: Row[] = []
for (const size of sizes.split(',').map(Number)) {
  const haproxy = await startHaproxy({ config: (at) => config(servers(size), at.globalLines) })
  try {
    rows.push(...(await measure(haproxy, size)))
  } finally {
    await haproxy.stop()
  }
}
const table = [
  machine(),
  '',
  '| servers | what | commands | ours | raw client | ratio | read and plan |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(
    (row) =>
      `| ${row.servers} | ${row.what} | ${row.commands} | ${row.oursMs.toFixed(1)} ms | ${row.minimalMs.toFixed(1)} ms | ${row.ratio.toFixed(2)} | ${row.planMs.toFixed(1)} ms |`,
  ),
  '',
].join('\n')
report('runtime', { json, write }, { text: table, data: rows })
