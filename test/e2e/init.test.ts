import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

test.each([
  ['static', []],
  ['file', ['nodes.yaml']],
  ['file --path lists/nodes.json', ['lists/nodes.json']],
  ['file --path nodes.csv', ['nodes.csv']],
])('a first project with %s validates without a finding', async (discovery, more) => {
  await using folder = await scratch()
  const args = `init --yes --service web=:8080 --service api --discovery ${discovery} new`.split(
    ' ',
  )

  const made = await haproxyctl(args, { cwd: folder.path })
  const checked = await haproxyctl(['validate', '--fail-on', 'warning', '--json'], {
    cwd: join(folder.path, 'new'),
  })
  const found = await haproxyctl(['discover'], { cwd: join(folder.path, 'new') })

  expect(made.stdout, made.stderr).toBe(
    ['haproxyctl.yaml', ...more].map((p) => `new/${p}\n`).join(''),
  )
  expect(checked.code, checked.stdout).toBe(0)
  expect(found.stdout).toContain('2 instances of 2 services')
})

test('a file of nodes that is there stays as it is', async () => {
  await using folder = await scratch()
  const file = await folder.write('nodes.yaml', 'web: [10.0.0.1:80]\n')

  const result = await haproxyctl(['init', '--yes', '--discovery', 'file'], { cwd: folder.path })

  expect(result).toMatchObject({ code: 0, stdout: 'haproxyctl.yaml\n' })
  expect(await readFile(file, 'utf8')).toBe('web: [10.0.0.1:80]\n')
})

test('answers that cannot be are refused, and nothing is written', async () => {
  await using folder = await scratch()

  const result = await haproxyctl(['init', '--yes', '--service', 'web=:99999'], {
    cwd: folder.path,
  })

  expect(result.code).toBe(64)
  expect(result.stderr).toContain('65535')
  expect(await readdir(folder.path)).toEqual([])
})

test('apply --yes --quiet in a job tells a standing warning once, and nothing when nothing is to do', async () => {
  await using folder = await scratch()
  await folder.write('nodes.yaml', 'web: [10.0.0.1:1, oops]\n')
  await haproxyctl(
    ['init', '--yes', '--discovery', 'file', '--config', `${folder.path}/haproxy.cfg`],
    { cwd: folder.path },
  )
  const job = () => haproxyctl(['apply', '--yes', '--quiet'], { cwd: folder.path })

  const first = await job()
  const second = await job()
  await folder.write('nodes.yaml', 'web: [10.0.0.1:1, oops, "10.0.0.1:99999"]\n')
  const third = await job()

  expect(first.stderr).toContain('web #2')
  expect(second).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(third).toMatchObject({ code: 0, stdout: '' })
  expect(third.stderr).toContain('web #3')
  expect(third.stderr).not.toContain('web #2')
})
