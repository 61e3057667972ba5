import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { leftovers } from '../support/worlds/fault-world.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { startMaster, workerPid } from '../support/worlds/served-world.ts'
import { checkFiles } from '../support/worlds/target-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { program } from '../support/program.ts'

const rounds = 20

// test/faults/kill-apply.test.ts kills at every step; this is the whole program, at moments of chance.
test(`kill -9 in the middle of ${rounds} applies: the file is always one that HAProxy takes, and the next apply does the rest`, async () => {
  const [port] = await freePorts(1)
  await using folder = await scratch()
  const run = join(folder.path, 'run')
  await mkdir(run)
  const temporary = join(folder.path, 'tmp')
  await mkdir(temporary)
  // Every other round needs a reload, the rest goes over the socket.
  async function write(round: number): Promise<void> {
    const instances = ['127.0.0.1:1', `127.0.0.1:${100 + (round % 3)}`].join(', ')
    const text = tinyProject(run, {
      bind: `127.0.0.1:${port}`,
      service: `{ source: static, instances: [${instances}] }`,
      server: `weight ${10 + round}`,
      defaults: [`timeout queue ${10 + (round >> 1)}s`],
    })
    await folder.write('haproxyctl.yaml', text)
  }
  const apply = () =>
    haproxyctl(['apply', '--yes'], { cwd: folder.path, env: { TMPDIR: temporary } })
  await write(0)
  expect((await apply()).code).toBe(0)
  await using _haproxy = await startMaster(run)
  let beganMs = Date.now()
  await write(1)
  expect((await apply()).code).toBe(0)
  let wholeMs = Date.now() - beganMs
  const file = join(run, 'haproxy.cfg')
  let killed = 0

  for (let round = 2; round < rounds + 2; round++) {
    await write(round)
    beganMs = Date.now()
    const child = spawn(process.execPath, [program, 'apply', '--yes'], {
      cwd: folder.path,
      env: {
        PATH: `${process.env['PATH']}:/usr/sbin`,
        HOME: folder.path,
        HAPROXYCTL_STATE: join(folder.path, '.state'),
        TMPDIR: temporary,
      },
      stdio: 'ignore',
    })
    const ended = once(child, 'close')
    // The first half of a run only loads and reads; most deaths belong behind it.
    const atMs = wholeMs * (0.3 + 0.9 * Math.random())
    await Promise.race([sleep(atMs), ended])
    child.kill('SIGKILL')
    const [, signal] = await ended
    if (signal === 'SIGKILL') killed++
    // The machine may be less busy than it was.
    else wholeMs = Date.now() - beganMs

    expect(await checkFiles([file]), `round ${round}, killed after ${atMs} ms`).toEqual([])
    expect(await workerPid(join(run, 'admin.sock')), 'HAProxy serves').toBeDefined()
    if (round % 4 === 1) {
      const next = await apply()
      expect(next.code, `round ${round}, killed after ${atMs} ms: ${next.stderr}`).toBe(0)
      expect(await readFile(file, 'utf8')).toContain(`weight ${10 + round}`)
      const weights = await ask(join(run, 'admin.sock'), 'show servers state web')
      const rows = weights.split('\n').filter((line) => /^\d+ web /.test(line))
      expect(rows.map((row) => row.split(' ')[7])).toEqual([`${10 + round}`, `${10 + round}`])
    }
  }

  expect(killed).toBeGreaterThan(rounds / 4)
  expect((await apply()).stdout).toContain('Nothing to do')
  expect(
    (await readdir(run)).filter((name) => !/^(haproxy\.cfg|(admin|master)\.sock)$/.test(name)),
  ).toEqual([])
  expect(await readdir(temporary)).toEqual([])
  expect(await leftovers(folder.path)).toEqual([])
}, 600_000)
