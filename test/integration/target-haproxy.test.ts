import { mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HaproxyTargetOptions } from '../../plugins/target/haproxy/options.ts'
import { generationOf, stripStamp } from '../../src/kit/targets/generation.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import {
  liveChange,
  setWeight,
  never,
  openHaproxyTarget as openTarget,
  planFor,
  reloadChange,
  stamped,
  withBinary,
} from '../support/worlds/target-world.ts'

function config(
  at: HaproxyPlaces,
  more = '',
  servers = '  server a 127.0.0.1:1 weight 10',
): string {
  return stamped(`global
${at.globalLines}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
${more}frontend front
  bind 127.0.0.1:${at.port('web')}
  default_backend web
backend web
${servers}
`)
}

async function generation(haproxy: TestHaproxy): Promise<string | undefined> {
  return /=(\w+)/.exec(await haproxy.socket('show env HAPROXYCTL_GENERATION'))?.[1]
}

describe.each(haproxyBinaries())('HAProxy $version: a target', (binary) => {
  function start(): Promise<TestHaproxy> {
    return startHaproxy({ config, ports: ['web'], binary })
  }

  const openHaproxyTarget = (places: HaproxyPlaces, options?: Partial<HaproxyTargetOptions>) =>
    openTarget(places, options, withBinary(binary))

  test('reads the file, its owner, the process and the text that it was started with', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)

    const current = await target.read(never)

    expect(current.files).toMatchObject([{ name: 'haproxy.cfg', isOwned: true }])
    expect(current.process).toMatchObject({
      generation: generationOf(config(haproxy)),
      text: config(haproxy),
    })
    expect(current.processError).toBeUndefined()
  })

  test('does again after a reload what somebody had done by hand, and is kept', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)
    await haproxy.socket('set server web/a state drain')
    const text = config(haproxy, '# other\n')
    const state = { kind: 'set-state', backend: 'web', server: 'a', state: 'drain' } as const
    const about = { subject: { section: 'backend web', server: 'a' }, summary: 'drained' }
    const kept = { ...about, kind: 'server-state', policy: 'keep', again: [state] } as const
    const lost = { ...kept, again: [setWeight('x', 1)] } as const
    const plan = planFor(await target.read(never), text, [reloadChange])

    const receipt = await target.apply({ ...plan, drift: [kept, lost] }, never)

    expect(receipt.outcome).toBe('applied')
    expect(receipt.pidAfter).not.toBe(receipt.pidBefore)
    expect((await target.read(never)).process?.servers).toMatchObject([{ adminState: 8 }])
    expect(receipt.diagnostics).toMatchObject([{ code: 'apply/drift-lost' }])
  })

  test('changes a server over the master where no other socket is named', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy, { sockets: [] })
    const text = config(haproxy, '', '  server a 127.0.0.1:1 weight 5')
    const plan = planFor(await target.read(never), text, [liveChange('a', setWeight('a', 5))])
    const pid = await haproxy.pid()

    const receipt = await target.apply(plan, never)

    expect(receipt).toMatchObject({ outcome: 'applied', pidBefore: pid, pidAfter: pid })
    expect((await target.read(never)).process?.servers).toMatchObject([{ name: 'a', weight: 5 }])
  })

  test('does not believe a worker that may have read a file edited by hand', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)
    const live = liveChange('a', setWeight('a', 5))
    const text = config(haproxy, '', '  server a 127.0.0.1:1 weight 5')
    await target.apply(planFor(await target.read(never), text, [live]), never)

    await haproxy.write(text.replace('timeout client 5s', 'timeout client 6s'))
    const ours = await target.read(never)
    await haproxy.reload()
    const theirs = await target.read(never)

    expect(ours.process?.liveText).toBe(text)
    expect(theirs.process?.pid).not.toBe(ours.process?.pid)
    expect(theirs.process?.generation).toBeUndefined()
    expect(theirs.process?.text).toBeUndefined()
  })

  test('changes a server live: the worker stays, the file is written, the state is read back', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)
    const pid = await haproxy.pid()
    const text = config(haproxy, '', '  server a 127.0.0.2:7 weight 5')
    const change = liveChange(
      'a',
      { kind: 'set-address', backend: 'web', server: 'a', address: '127.0.0.2', port: 7 },
      setWeight('a', 5),
    )
    const plan = planFor(await target.read(never), text, [change])

    const receipt = await target.apply(plan, never)

    expect(receipt).toMatchObject({ outcome: 'applied', pidBefore: pid, pidAfter: pid })
    expect(receipt.steps.map((step) => [step.what, step.result])).toEqual([
      [`write ${haproxy.configPath}`, 'done'],
      ['set server web/a addr 127.0.0.2 port 7', 'done'],
      ['set server web/a weight 5', 'done'],
      ['read back', 'done'],
    ])
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
    const after = await target.read(never)
    expect(after.process).toMatchObject({ pid, liveGeneration: plan.generation, liveText: text })
    expect(after.process?.servers).toMatchObject([{ address: '127.0.0.2', port: 7, weight: 5 }])
  })

  test.each([
    ['the master socket', () => ({})],
    [
      'SIGUSR2',
      (haproxy: TestHaproxy) => ({ reload: { by: 'signal', pid: haproxy.master.pid! } as const }),
    ],
    [
      'an own command',
      (haproxy: TestHaproxy) => ({
        reload: {
          by: 'command',
          command: ['kill', '-USR2', String(haproxy.master.pid)],
        } as const,
      }),
    ],
  ])(
    'reloads by %s, sees the new generation, and does nothing the second time',
    async (_, options) => {
      await using haproxy = await start()
      const target = openHaproxyTarget(haproxy, options(haproxy))
      const text = config(haproxy, '  maxconn 77\n')
      const plan = planFor(await target.read(never), text, [reloadChange])
      const before = await haproxy.pid()

      const first = await target.apply(plan, never)
      const second = await target.apply(plan, never)

      expect(first).toMatchObject({
        outcome: 'applied',
        pidBefore: before,
        pidAfter: await haproxy.pid(),
      })
      expect(first.pidAfter).not.toBe(before)
      expect(await generation(haproxy)).toBe(plan.generation)
      expect(second).toMatchObject({ outcome: 'unchanged', steps: [], pidBefore: first.pidAfter })
    },
  )

  test('starts a HAProxy with the binary, and reloads it by a new process that takes over', async () => {
    await using haproxy = await start()
    await haproxy.stop()
    await mkdir(haproxy.folder)
    const pidFile = join(haproxy.folder, 'pid')
    const target = openHaproxyTarget(haproxy, { reload: { by: 'binary', 'pid-file': pidFile } })
    const plan = planFor(await target.read(never), config(haproxy), [reloadChange])
    try {
      const first = await target.apply(plan, never)
      const next = planFor(await target.read(never), config(haproxy, '  maxconn 78\n'), [
        reloadChange,
      ])
      const second = await target.apply(next, never)

      expect(first).toMatchObject({ outcome: 'applied' })
      expect(second).toMatchObject({ outcome: 'applied', pidBefore: first.pidAfter })
      expect(second.pidAfter).not.toBe(first.pidAfter)
    } finally {
      const pid = Number((await readFile(pidFile, 'utf8')).trim())
      process.kill(pid, 'SIGKILL')
    }
  })

  test('writes the file where no process runs, and says that none does', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)
    haproxy.master.kill('SIGTERM')
    await new Promise((resolve) => haproxy.master.once('exit', resolve))
    const text = config(haproxy, '  maxconn 77\n')
    const current = await target.read(never)
    const plan = planFor(current, text, [reloadChange])

    const receipt = await target.apply(plan, never)

    expect(current.process).toBeUndefined()
    expect(receipt.outcome).toBe('applied')
    expect(receipt.diagnostics.map(({ code }) => code)).toEqual(['apply/no-process'])
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
    expect(await target.apply(plan, never)).toMatchObject({ outcome: 'unchanged' })
  })

  test('makes a file that its owner and its group read, and nobody else', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)
    await rm(haproxy.configPath)
    const text = config(haproxy, '  maxconn 77\n')

    await target.apply(planFor(await target.read(never), text, [reloadChange]), never)

    expect((await stat(haproxy.configPath)).mode & 0o777).toBe(0o640)
  })

  test('keeps as many backups as it was told', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy, { backups: 2 })
    for (const weight of [1, 2, 3, 4]) {
      const text = config(haproxy, '', `  server a 127.0.0.1:1 weight ${weight}`)
      const change = liveChange('a', setWeight('a', weight))
      await target.apply(planFor(await target.read(never), text, [change]), never)
    }

    const backups = await readdir(join(haproxy.folder, 'state/backups'))

    expect(backups).toHaveLength(2)
    const texts = await Promise.all(
      backups.sort().map((name) => readFile(join(haproxy.folder, 'state/backups', name), 'utf8')),
    )
    expect(texts.map((text) => /weight (\d+)/.exec(text)?.[1])).toEqual(['2', '3'])
  })

  test('refuses a file that it did not write, and adopts it when told to', async () => {
    await using haproxy = await start()
    // An old encoding: `é` as one byte.
    const before = '# by hand, \u00e9\n' + config(haproxy).split('\n').slice(1).join('\n')
    const foreign = Buffer.from(before, 'latin1')
    await writeFile(haproxy.configPath, foreign)
    const text = config(haproxy, '  maxconn 77\n')
    const target = openHaproxyTarget(haproxy)
    const plan = planFor(await target.read(never), text, [reloadChange])

    await expect(target.apply(plan, never)).rejects.toMatchObject({ kind: 'refused' })
    expect(await readFile(haproxy.configPath)).toEqual(foreign)

    const adopting = openHaproxyTarget(haproxy, { adopt: true })
    expect(await adopting.apply(plan, never)).toMatchObject({ outcome: 'applied' })
    const [backup] = await readdir(join(haproxy.folder, 'state/backups'))
    expect(await readFile(join(haproxy.folder, 'state/backups', backup!))).toEqual(foreign)
  })

  test('refuses a plan that was made before somebody else changed a server', async () => {
    await using haproxy = await start()
    const target = openHaproxyTarget(haproxy)
    const plan = planFor(await target.read(never), config(haproxy, '  maxconn 77\n'), [
      reloadChange,
    ])
    await haproxy.socket('set server web/a weight 3')

    await expect(target.apply(plan, never)).rejects.toMatchObject({
      kind: 'stale-plan',
      message: expect.stringContaining('servers were changed over the socket'),
    })
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(config(haproxy))
  })

  test('tells every process behind its sockets, and each of them once', async () => {
    await using one = await start()
    await using two = await startHaproxy({
      binary,
      config: (at) => config({ ...at, port: () => at.port('web') }),
      ports: ['web'],
    })
    // The same file for both, and a second socket that leads to the first process again.
    const alias = join(one.folder, 'alias.sock')
    await symlink(one.socketPath, alias)
    const target = openHaproxyTarget(one, { sockets: [one.socketPath, alias, two.socketPath] })
    const change = liveChange('a', setWeight('a', 4))
    const before = await target.read(never)
    const plan = planFor(before, config(one, '', '  server a 127.0.0.1:1 weight 4'), [change])

    const receipt = await target.apply(plan, never)

    expect(before.process?.generation, 'they run different files').toBeUndefined()
    expect(receipt.outcome).toBe('applied')
    const sent = receipt.steps.filter((step) => step.what === 'set server web/a weight 4')
    expect(sent.map((step) => step.result)).toEqual(['done', 'done'])
    expect(await one.socket('get weight web/a')).toContain('4 (initial 10)')
    expect(await two.socket('get weight web/a')).toContain('4 (initial 10)')
  })

  test('puts other files beside the configuration, checks them together, and removes them again', async () => {
    await using haproxy = await start()
    const folder = join(haproxy.folder, 'files')
    const target = openHaproxyTarget(haproxy, { files: 'files' })
    const map = join(folder, 'hosts.map')
    const text = config(haproxy).replace(
      'default_backend web',
      `use_backend %[path,map(${map},web)]`,
    )
    const wanted = stamped(stripStamp(text))
    const plan = planFor(await target.read(never), wanted, [reloadChange])
    const withMap = {
      ...plan,
      files: [...plan.files, { name: 'hosts.map', action: 'create' as const, after: '/a web\n' }],
    }

    const first = await target.apply(withMap, never)

    expect(first.outcome).toBe('applied')
    expect(await readFile(map, 'utf8')).toBe('/a web\n')
    const current = await target.read(never)
    expect(current.files.map(({ name, isOwned }) => [name, isOwned])).toEqual([
      ['haproxy.cfg', true],
      ['hosts.map', true],
    ])
    const back = planFor(current, config(haproxy), [reloadChange])
    const without = {
      ...back,
      files: [...back.files, { name: 'hosts.map', action: 'delete' as const, before: '/a web\n' }],
    }
    expect(await target.apply(without, never)).toMatchObject({ outcome: 'applied' })
    expect(await readdir(folder)).toEqual([])
    expect((await target.read(never)).files).toHaveLength(1)
  })

  test.each(['../x.map', '/etc/x.map', 'a b.map', '..'])(
    'refuses to write a file called %j',
    async (name) => {
      await using haproxy = await start()
      const target = openHaproxyTarget(haproxy, { files: 'files' })
      const plan = planFor(await target.read(never), config(haproxy, '  maxconn 9\n'), [
        reloadChange,
      ])
      const odd = {
        ...plan,
        files: [...plan.files, { name, action: 'create' as const, after: 'x' }],
      }

      await expect(target.apply(odd, never)).rejects.toMatchObject({ kind: 'invalid' })

      expect(await readFile(haproxy.configPath, 'utf8')).toBe(config(haproxy))
    },
  )
})
