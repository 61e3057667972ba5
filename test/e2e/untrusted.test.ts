import { access, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { scratch, type Scratch } from '../support/scratch.ts'

const base = `global: [maxconn 10]
defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
services:
  web: { discovery: { source: static, instances: ["10.0.0.1:80"] }, frontend: { bind: ":8080" } }
`

const secret = 'SECRET-of-the-machine'

/** A project beside a file that is none of its business. */
async function stranger(project: string): Promise<Scratch> {
  const folder = await scratch()
  await folder.write('outside/secret', `${secret}\n`)
  await folder.write(
    'project/haproxyctl.yaml',
    project.replaceAll('OUT', join(folder.path, 'outside')),
  )
  return folder
}

function run(folder: Scratch, ...args: string[]): Promise<CliResult> {
  const env = { SECRET: secret, HAPROXYCTL_UNTRUSTED: '1' }
  return haproxyctl(args, { cwd: join(folder.path, 'project'), env })
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

const commands = [['validate'], ['render'], ['diff']] as const

describe('what a project asks for is a finding at its place, and is not done', () => {
  test.each<[string, string, string, number]>([
    ['a plugin', `${base}plugins: [./run.mjs]\n`, 'untrusted/plugin', 1],
    ['a program', `${base}haproxy: { binary: ./run.sh }\n`, 'untrusted/binary', 0],
    [
      'a variable',
      base.replace('maxconn 10', '"log-tag ${env:SECRET}"'),
      'untrusted/environment',
      0,
    ],
    [
      'a variable with a default',
      base.replace('maxconn 10', '"log-tag ${env:SECRET:-x}"'),
      'untrusted/environment',
      0,
    ],
    [
      'a file elsewhere',
      base.replace('maxconn 10', '"log-tag ${file:OUT/secret}"'),
      'project/missing-file',
      1,
    ],
    ['an include elsewhere', `${base}include: [OUT/secret]\n`, 'project/unreadable', 1],
    ['a template elsewhere', `${base}templates: { file: OUT/secret }\n`, 'untrusted/outside', 1],
    ['a companion elsewhere', `${base}files: { a.map: OUT/secret }\n`, 'untrusted/outside', 1],
    ['a link that leads elsewhere', `${base}files: { a.map: link }\n`, 'untrusted/outside', 1],
    ['a baseline elsewhere', `${base}lint: { baseline: OUT/secret }\n`, 'untrusted/outside', 1],
    [
      'a list of nodes elsewhere',
      base.replace('{ source: static, instances: ["10.0.0.1:80"] }', 'f') +
        'discovery: { f: { plugin: file, path: OUT/secret } }\n',
      'untrusted/outside',
      1,
    ],
    [
      'a list of nodes that a service names elsewhere',
      base.replace('source: static, instances: ["10.0.0.1:80"]', 'source: file, path: OUT/secret'),
      'untrusted/outside',
      1,
    ],
    [
      'a registry',
      base.replace('{ source: static, instances: ["10.0.0.1:80"] }', 'zk') +
        'discovery: { zk: { plugin: zookeeper, hosts: ["127.0.0.1:1"], path: /a } }\n',
      'untrusted/network',
      0,
    ],
    ['a check', base.replace('frontend:', 'checks: [tcp], frontend:'), 'untrusted/network', 0],
  ])('%s', async (_, project, code, exit) => {
    await using folder = await stranger(project)
    const mark = join(folder.path, 'ran')
    await folder.write(
      'project/run.mjs',
      `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(mark)}, '')\n`,
    )
    await writeFile(join(folder.path, 'project/run.sh'), `#!/bin/sh\ntouch ${mark}\n`, {
      mode: 0o755,
    })
    await symlink(join(folder.path, 'outside/secret'), join(folder.path, 'project/link'))

    const told = await run(folder, 'validate', '--format', 'json')

    expect(told.code, told.stderr).toBe(exit)
    const found = JSON.parse(told.stdout).diagnostics as { code: string; location?: object }[]
    const finding = found.find((each) => each.code === code)
    expect(finding, told.stdout).toBeDefined()
    expect(finding?.location, told.stdout).toBeDefined()
    for (const args of commands) {
      const { stdout, stderr } = await run(folder, ...args)
      expect(stdout + stderr).not.toContain(secret)
    }
    expect(told.stdout).not.toContain(secret)
    expect(await isThere(mark)).toBe(false)
  })
})

test('a configuration of a stranger runs no Lua, and a link in its folder leads nowhere', async () => {
  await using folder = await stranger(base)
  const mark = join(folder.path, 'ran')
  await folder.write('project/x.lua', `io.open('${mark}', 'w'):close()\n`)
  await folder.write(
    'project/conf/a.cfg',
    `global\n    lua-load ${folder.path}/project/x.lua\n    log-tag "$SECRET"\n`,
  )
  await folder.write('outside/b.cfg', `global\n    ${secret}\n`)

  const alone = await run(folder, 'validate', 'conf')
  await symlink(join(folder.path, 'outside/b.cfg'), join(folder.path, 'project/conf/b.cfg'))
  const linked = await run(folder, 'validate', 'conf')
  const formatted = await run(folder, 'fmt', '--check', 'conf')
  const upgraded = await run(folder, 'upgrade-check', '--from', '2.8', '--to', '3.2', 'conf')
  await symlink(join(folder.path, 'outside'), join(folder.path, 'project/more'))
  const ofFolder = await run(folder, 'validate', 'more')

  expect(alone.code, alone.stderr).toBeLessThan(2)
  for (const each of [linked, formatted, upgraded, ofFolder]) {
    expect(each.code, each.stderr).toBe(65)
    expect(each.stdout + each.stderr).not.toContain(secret)
    expect(each.stderr).toMatch(
      /^(conf\/b\.cfg|more):1:1: .* lies outside .* \[untrusted\/outside\]$/m,
    )
  }
  expect(await isThere(mark)).toBe(false)
})

test('diff compares files of the folder, and looks at no process and no git', async () => {
  const target = (words: string): string => `${base}targets: { lb: ${words} }\n`
  await using own = await stranger(
    target('{ plugin: haproxy, config: out.cfg, sockets: [/nowhere.sock] }'),
  )
  await using other = await stranger(target('{ plugin: haproxy, config: OUT/haproxy.cfg }'))
  await using git = await stranger(target('{ plugin: git, path: . }'))

  const diff = await run(own, 'diff')

  expect(diff.code, diff.stderr).toBe(0)
  expect(diff.stdout).toContain('+backend web')
  for (const [folder, code] of [
    [other, 'untrusted/outside'],
    [git, 'untrusted/target'],
  ] as const) {
    const refused = await run(folder, 'diff')
    expect(refused.code).toBe(65)
    expect(refused.stderr).toContain(code)
  }
})

test.each(['apply', 'watch', 'status', 'discover'])(
  '%s trusts its project, and refuses',
  async (command) => {
    await using folder = await stranger(base)

    const { code, stderr } = await run(folder, command, ...(command === 'apply' ? ['--yes'] : []))

    expect(code).toBe(64)
    expect(stderr).toContain('HAPROXYCTL_UNTRUSTED is set')
  },
)
