import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyText } from '../support/apply-text.ts'
import { builtTree, type BuiltTree } from '../support/built-tree.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy.ts'
import { checkFiles, stamped } from '../support/target-world.ts'

const run = promisify(execFile)
const hasStrace = await run('strace', ['-V']).then(
  () => true,
  () => false,
)

interface Wish {
  readonly weight: number
  readonly queueSec?: number
  readonly extra?: boolean
}

function config(at: HaproxyPlaces, { weight, queueSec = 50, extra = false }: Wish): string {
  return stamped(`global
${at.globalLines}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend web
  bind 127.0.0.1:${at.port('web')}
  default_backend web
backend web
  timeout queue ${queueSec}s
  server a 127.0.0.1:1 weight ${weight}
${extra ? '  server b 127.0.0.1:2 weight 7\n' : ''}`)
}

interface Death {
  readonly dieAt?: number
  readonly strace?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Ends when the process was killed, with what it printed when it was not. */
async function applyInChild(
  tree: BuiltTree,
  haproxy: TestHaproxy,
  text: string,
  { dieAt, strace = [], env = {} }: Death,
): Promise<{ isKilled: boolean; ticks: number; stderr: string }> {
  const textPath = join(haproxy.folder, 'wish')
  await writeFile(textPath, text)
  const { folder, configPath, socketPath, masterPath } = haproxy
  const places = { folder, configPath, socketPath, masterPath }
  const program = tree.path('test/support/apply-child.ts')
  const order = JSON.stringify({ places, textPath, ...(dieAt !== undefined && { dieAt }) })
  const [file, ...args] = [...strace, process.execPath, program, order]
  try {
    const { stdout, stderr } = await run(file, args, {
      timeout: 20_000,
      env: { ...process.env, ...env },
    })
    return { isKilled: false, ticks: Number(JSON.parse(stdout).ticks), stderr }
  } catch (error) {
    const { signal, code, stderr } = error as { signal?: string; code?: number; stderr: string }
    // strace ends as its program did, or says so by 128 and the signal's number.
    if (signal === 'SIGKILL' || code === 137) return { isKilled: true, ticks: 0, stderr }
    throw error
  }
}

/** What has to hold whenever an apply was killed: then the next one does the rest. */
async function expectRecovery(haproxy: TestHaproxy, text: string, at: string): Promise<void> {
  expect(await checkFiles([haproxy.configPath]), `haproxy -c after ${at}`).toEqual([])
  expect(await haproxy.pid(), `HAProxy serves after ${at}`).toBeGreaterThan(0)

  await applyText(haproxy, text)

  expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
  expect(await servers(haproxy), `the servers after ${at}`).toEqual(wanted(text))
  const again = await applyText(haproxy, text)
  expect(again, `a second apply after ${at}`).toMatchObject({ outcome: 'unchanged', steps: [] })
  const left = (await readdir(haproxy.folder)).filter((name) => name.endsWith('.tmp'))
  expect(left, `leftovers after ${at}`).toEqual([])
}

async function servers(haproxy: TestHaproxy): Promise<readonly string[]> {
  const state = await haproxy.socket('show servers state web')
  const rows = state.split('\n').filter((line) => /^\d+ web /.test(line))
  const queue = /queue (\d+)/.exec(await readFile(haproxy.configPath, 'utf8'))?.[1]
  // be_id be_name srv_id srv_name srv_addr op_state admin_state uweight …
  const named = rows.map((row) => row.split(' ')).map((w) => `${w[3]} ${w[6]} ${w[7]}`)
  return [...named.sort(), `queue ${queue}`]
}

function wanted(text: string): readonly string[] {
  const found = [...text.matchAll(/server (\w) .* weight (\d+)/g)]
  return [...found.map((m) => `${m[1]} 0 ${m[2]}`), `queue ${/queue (\d+)/.exec(text)?.[1]}`]
}

// Many processes, one after the other; a busy machine takes its time.
describe('an apply that is killed', { timeout: 300_000 }, () => {
  let tree: BuiltTree
  beforeAll(async () => {
    tree = await builtTree()
  })
  afterAll(() => tree[Symbol.asyncDispose]())

  // In shares, so that each is done within the time of a test.
  test.each<[string, number, number, Wish, Wish]>([
    ['live change', 1, 2, { weight: 1, extra: false }, { weight: 2, extra: true }],
    ['live change', 2, 2, { weight: 1, extra: false }, { weight: 2, extra: true }],
    ['reload', 1, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
    ['reload', 2, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
    ['reload', 3, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
    ['reload', 4, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
  ])(
    'at any call of a %s leaves a good file, and the next apply completes it (%d of %d)',
    async (_, share, shares, one, two) => {
      // oxfmt-ignore
      await using haproxy = await startHaproxy({ config: (at) => config(at, one), ports: ['web'] })
      const texts = [config(haproxy, two), config(haproxy, one)]
      let killed = 0
      for (;;) {
        const text = texts[killed % 2]!
        const dieAt = share + killed * shares
        const end = await applyInChild(tree, haproxy, text, { dieAt })
        await expectRecovery(haproxy, text, `call ${dieAt}`)
        if (!end.isKilled) break
        killed++
      }

      expect(killed).toBeGreaterThan(10)
    },
  )

  test.skipIf(!hasStrace).each<[string, Wish, Wish]>([
    ['live change', { weight: 1, extra: false }, { weight: 2, extra: true }],
    ['reload', { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
  ])(
    'at any system call of a %s that writes leaves a good file, and the next apply completes it (needs strace)',
    async (_, one, two) => {
      await using haproxy = await startHaproxy({ config: (at) => config(at, one), ports: ['web'] })
      const texts = [config(haproxy, two), config(haproxy, one)]
      let killed = 0
      for (const call of writing) {
        for (let time = 1; ; time++) {
          const text = texts[killed % 2]!
          const inject = `--inject=${call}:signal=SIGKILL:when=${time}`
          const strace = ['strace', '-f', '-qq', '-o', '/dev/null', `--trace=${call}`, inject]
          // strace counts for each thread, so all file work has to be done by one.
          const env = { UV_THREADPOOL_SIZE: '1' }
          const end = await applyInChild(tree, haproxy, text, { strace, env })
          await expectRecovery(haproxy, text, `${call} ${time}`)
          killed++
          if (!end.isKilled) break
        }
      }

      expect(killed).toBeGreaterThan(20)
    },
  )
})

// What changes a file or a folder; plain `write` also wakes threads, far too often to count.
const writing = ['rename', 'fsync', 'fchmod', 'unlink', 'mkdir']
