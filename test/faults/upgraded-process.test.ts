import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { haproxyBinaries, type HaproxyBinary } from '../support/haproxy/haproxy-binaries.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { startMaster, workerPid } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const [older, ...others] = haproxyBinaries()
const newer = others.find(({ version }) => version === '3.0')

describe.runIf(older?.version === '2.6' && newer)('HAProxy 2.6 that becomes 3.0', () => {
  test('between plan and apply: the plan is refused, a new one does what 3.0 can', async () => {
    await using folder = await scratch()
    const run = join(folder.path, 'run')
    const programs = join(folder.path, 'bin')
    for (const path of [run, programs]) await mkdir(path)
    const program = join(programs, 'haproxy')
    // One path, as a package has it.
    async function install({ file }: HaproxyBinary): Promise<void> {
      const real = file.includes('/') ? file : execFileSync('which', [file], { encoding: 'utf8' })
      await writeFile(program, `#!/bin/sh\nexec ${real.trim()} "$@"\n`)
      await chmod(program, 0o755)
    }
    const path = process.env['PATH'] ?? ''
    function cli(...args: string[]): Promise<CliResult> {
      const env = { PATH: `${programs}:${path}:/usr/sbin` }
      return haproxyctl(args, { cwd: folder.path, env })
    }
    const [port] = await freePorts(1)
    // 2.6 takes no new server with `cookie` while it runs, and 3.0 does.
    function project(count: number): string {
      const instances = Array.from({ length: count }, (_, index) => `127.0.0.1:${index + 1}`)
      const service = `{ source: static, instances: [${instances.join(', ')}] }`
      return tinyProject(run, { bind: `127.0.0.1:${port}`, service, server: 'weight 10 cookie c' })
    }
    async function classes(...args: string[]): Promise<readonly string[]> {
      const { stdout } = await cli(...args, '--json')
      const { plans } = JSON.parse(stdout) as { plans: { changes: { class: string }[] }[] }
      return plans.flatMap(({ changes }) => changes.map((change) => change.class))
    }

    await install(older!)
    await folder.write('haproxyctl.yaml', project(2))
    const first = await cli('apply', '--yes')
    expect(first.code, first.stderr).toBe(0)
    const file = join(run, 'haproxy.cfg')
    {
      await using _before = await startMaster(run, program)
      await folder.write('haproxyctl.yaml', project(3))
      expect(await classes('diff', '--out', 'plan.json')).toContain('reload')
    }
    const before = await readFile(file, 'utf8')
    await install(newer!)
    await using _after = await startMaster(run, program)
    const pid = await workerPid(join(run, 'admin.sock'))

    const stale = await cli('apply', '--yes', 'plan.json')

    expect(stale.code, stale.stderr).toBe(81)
    expect(stale.stderr).toContain('HAProxy 2.6 and is 3.0')
    expect(await readFile(file, 'utf8')).toBe(before)
    expect(await workerPid(join(run, 'admin.sock'))).toBe(pid)

    expect(await classes('diff')).toEqual(['runtime'])
    const fresh = await cli('apply', '--yes')

    expect(fresh.code, fresh.stderr).toBe(0)
    expect(await workerPid(join(run, 'admin.sock'))).toBe(pid)
    const servers = await ask(join(run, 'admin.sock'), 'show servers state')
    expect(servers.match(/ 127\.0\.0\.1 2 0 /g)).toHaveLength(3)
    expect(await classes('diff')).toEqual([])
  })
})
