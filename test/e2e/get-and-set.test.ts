import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const secret = 'correct-horse-battery'

describe('get', () => {
  test.each([
    ['services.web.server', 0, 'weight 10\n'],
    ['global[1]', 0, 'description ${env:TOKEN}\n'],
    [
      'defaults',
      0,
      '- mode http\n- timeout connect 1s\n- timeout client 5s\n- timeout server 5s\n',
    ],
    ['services.web.frontend', 0, 'bind: 127.0.0.1:8080\n'],
    ['services.wbe', 1, ''],
  ])('%s ends with %i', async (path, code, text) => {
    await using folder = await scratch()
    const project = tinyProject(folder.path, { global: ['description ${env:TOKEN}'] })
    await folder.write('haproxyctl.yaml', project)
    const options = { cwd: folder.path, env: { TOKEN: secret } }

    const result = await haproxyctl(['get', path], options)
    const json = await haproxyctl(['get', '--json', path], options)

    expect(result.code, result.stderr).toBe(code)
    expect(result.stdout).toBe(text)
    expect(JSON.parse(json.stdout)).toMatchObject({ path, isFound: code === 0 })
    expect(json.stdout + result.stderr + json.stderr).not.toContain(secret)
    if (code === 1) expect(result.stderr).toContain('did you mean `web`?')
  })
})

describe('set', () => {
  test.each<[args: readonly string[], was: string, is: string]>([
    [['services.web.server', 'weight 20'], 'server: weight 10', 'server: weight 20'],
    [['services.web.frontend.bind', ':80'], '"127.0.0.1:8080"', '":80"'],
    [['--string', 'haproxy.version', '3.2'], '', 'haproxy:\n  version: "3.2"\n'],
    [['--add', 'global', 'nbthread 2'], 'level admin\n', 'level admin\n  - nbthread 2\n'],
    [['--remove', 'defaults[3]'], '  - timeout server 5s\n', ''],
  ])('%j changes that and nothing else', async (args, was, is) => {
    await using folder = await scratch()
    const project = tinyProject(folder.path)
    const file = await folder.write('haproxyctl.yaml', project)
    const expected = was === '' ? project + is : project.replace(was, is)

    const dry = await haproxyctl(['set', '--dry-run', ...args], { cwd: folder.path })
    const before = await readFile(file, 'utf8')
    const result = await haproxyctl(['set', '--json', ...args], { cwd: folder.path })

    expect(dry.code, dry.stderr).toBe(0)
    expect(before).toBe(project)
    expect(result.code, result.stderr).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(expected)
    const told = JSON.parse(result.stdout)
    expect(told).toMatchObject({ file: 'haproxyctl.yaml', isChanged: true, isWritten: true })
    expect(told.patch).toBe(dry.stdout)
  })

  test('the value that is there already is not written again', async () => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', tinyProject(folder.path))

    const result = await haproxyctl(['set', 'services.web.server', '"weight 10"'], {
      cwd: folder.path,
    })

    expect(result).toMatchObject({ code: 0, stdout: '' })
    expect(result.stderr).toContain('nothing was written')
  })

  test('of several files, the one is edited where the value stands', async () => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', `${tinyProject(folder.path)}include: services/*.yaml\n`)
    const other =
      'services:\n  # ours\n  api:\n    discovery: { source: static, instances: [127.0.0.1:3] }\n'
    const file = await folder.write('services/api.yaml', other)

    const result = await haproxyctl(['set', 'services.api.balance', 'first'], { cwd: folder.path })

    expect(result).toMatchObject({ code: 0, stdout: 'services/api.yaml:5\n' })
    expect(await readFile(file, 'utf8')).toBe(`${other}    balance: first\n`)
  })

  test('an alias that stands for the new value is named', async () => {
    await using folder = await scratch()
    const project = `x-all: &all\n  server: weight 1\n${tinyProject(folder.path).replace('    server: weight 10', '    <<: *all')}`
    await folder.write('haproxyctl.yaml', project)

    const result = await haproxyctl(['set', 'x-all.server', 'weight 2'], { cwd: folder.path })

    expect(result.code, result.stderr).toBe(0)
    expect(result.stderr).toContain(
      'the alias at haproxyctl.yaml:15:9 stands for the new value too',
    )
  })

  test.each<[args: readonly string[], code: number, says: string]>([
    [['services.web.sever', 'x'], 65, 'Did you mean `server`?'],
    [['services.web.server', 'wieght 1', '--remove'], 64, '--remove'],
    [['services.web.discovery.source', 'zk'], 65, 'project/unknown-source'],
    [['services.web.server'], 64, 'VALUE'],
    [['services.web.server', '[1'], 64, 'VALUE is not YAML'],
    [['services.web.', 'x'], 64, 'character 14'],
    [['services[web]', 'x'], 64, 'character 10'],
    [['services.web.server.x', 'x'], 65, 'yaml/edit-kind'],
    [['--remove', 'services.wbe'], 65, 'Did you mean `web`?'],
    [['--add', 'services', 'x'], 65, 'yaml/edit-kind'],
  ])('%j ends with %i and leaves the file', async (args, code, says) => {
    await using folder = await scratch()
    const project = tinyProject(folder.path)
    await folder.write('haproxyctl.yaml', project)

    const result = await haproxyctl(['set', ...args], { cwd: folder.path })

    expect(result.code, result.stderr).toBe(code)
    expect(result.stderr).toContain(says)
    expect(result.stdout).toBe('')
    expect(await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')).toBe(project)
  })
})
