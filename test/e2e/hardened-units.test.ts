import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

const folder = join(import.meta.dirname, '../../packaging/systemd')

async function valuesOf(unit: string, key: string): Promise<readonly string[]> {
  const lines = (await readFile(join(folder, unit), 'utf8')).split('\n')
  return lines
    .filter((line) => line.startsWith(`${key}=`))
    .map((line) => line.slice(key.length + 1))
}

test('all services are confined alike', async () => {
  const services = (await readdir(folder)).filter((name) => name.endsWith('.service'))
  const confined = await Promise.all(
    services.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return text.slice(text.indexOf('# Node.js compiles')).split('\n\n')[0]?.trim()
    }),
  )

  expect(services.length).toBe(4)
  expect(new Set(confined).size).toBe(1)
  expect(confined[0]).toContain('NoNewPrivileges=yes')
})

test('an apply does nothing that the units do not allow', async () => {
  await using project = await scratch()
  await project.write('haproxy.cfg', '')
  await project.write('nodes.yaml', 'web: [{ id: a, address: 127.0.0.1, port: 8101 }]\n')
  await project.write(
    'haproxyctl.yaml',
    `discovery: { nodes: { plugin: file, path: nodes.yaml } }
sections:
  defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
services:
  web: { discovery: nodes, frontend: { bind: "127.0.0.1:18080" } }
targets:
  lb: { plugin: haproxy, config: haproxy.cfg, adopt: true, master: /run/nobody.sock }
`,
  )
  const log = join(project.path, 'calls')
  // The commonest are left out: each is a stop of the program.
  const calls =
    'trace=!read,write,futex,mmap,munmap,mprotect,epoll_wait,epoll_pwait,statx,close,openat'
  const through = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', calls, '-o', log]

  const run = await haproxyctl(['apply', '--yes'], { cwd: project.path, through })
  const lines = (await readFile(log, 'utf8')).split('\n')
  const made = new Set(lines.flatMap((line) => /^\d+ +(\w+)\(/.exec(line)?.[1] ?? []))
  const families = new Set(lines.flatMap((line) => /socket\((AF_\w+)/.exec(line)?.[1] ?? []))

  expect(run.stdout).toContain('applied')
  expect(made.size).toBeGreaterThan(30)
  const allowed = await allowedBy(await valuesOf('haproxyctl.service', 'SystemCallFilter'))
  expect([...made].filter((call) => !allowed.has(call))).toEqual([])
  const [open = ''] = await valuesOf('haproxyctl.service', 'RestrictAddressFamilies')
  expect([...families].filter((family) => !open.split(' ').includes(family))).toEqual([])
})

/** The calls of the lists, those after `~` taken out again. */
async function allowedBy(lists: readonly string[]): Promise<ReadonlySet<string>> {
  const { stdout } = await promisify(execFile)('systemd-analyze', ['--no-pager', 'syscall-filter'])
  const sets = new Map<string, readonly string[]>()
  for (const block of stdout.split(/\n(?=@)/)) {
    const [name = '', ...members] = block.split('\n').map((line) => line.trim())
    sets.set(
      name,
      members.filter((member) => /^@?\w[\w-]*$/.test(member)),
    )
  }
  function callsOf(name: string): readonly string[] {
    return name.startsWith('@') ? (sets.get(name) ?? []).flatMap(callsOf) : [name]
  }
  const allowed = new Set<string>()
  for (const list of lists) {
    const calls = list.replace('~', '').split(' ').flatMap(callsOf)
    for (const call of calls) {
      if (list.startsWith('~')) allowed.delete(call)
      else allowed.add(call)
    }
  }
  return allowed
}
