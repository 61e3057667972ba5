import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { folderPicture } from '../support/folder-picture.ts'
import { startHaproxy } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'

interface Told {
  readonly result: CliResult
  readonly before: unknown
  readonly after: unknown
}

/** `apply --dry-run` for a HAProxy that runs from a file of somebody else. */
async function rehearse(adopt: boolean): Promise<Told> {
  const [port = 0] = await freePorts(1)
  await using project = await scratch()
  await using haproxy = await startHaproxy({
    config: ({ globalLines }) =>
      `global\n${globalLines}defaults\n  mode http\n  timeout connect 1s\n  timeout client 1s\n  timeout server 1s\nfrontend f\n  bind 127.0.0.1:${port}\n`,
  })
  await project.write(
    'haproxyctl.yaml',
    `
global: stats socket ${haproxy.socketPath} mode 600 level admin expose-fd listeners
defaults: |
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
services:
  web:
    discovery: { source: static, instances: ['127.0.0.1:8001'] }
    frontend: { bind: '127.0.0.1:${port}' }
targets:
  lb:
    plugin: haproxy
    config: ${haproxy.configPath}
    sockets: ['${haproxy.socketPath}']
    master: ${haproxy.masterPath}
    adopt: ${adopt}
`,
  )
  const before = await folderPicture(haproxy.folder)
  const result = await haproxyctl(['apply', '--dry-run', '--detailed-exitcode', '--json'], {
    cwd: project.path,
    env: { HAPROXYCTL_STATE: join(project.path, '.state') },
  })
  return { result, before, after: await folderPicture(haproxy.folder) }
}

test('a dry run goes as far as it can without changing anything', async () => {
  const { result, before, after } = await rehearse(true)

  expect(result, result.stderr).toMatchObject({ code: 2 })
  expect(JSON.parse(result.stdout)).toMatchObject({ plans: [{ target: 'lb' }] })
  expect(after).toEqual(before)
})

test('what an apply would refuse is refused by a dry run', async () => {
  const { result, before, after } = await rehearse(false)

  expect(result.code).toBe(80)
  expect(JSON.parse(result.stdout)).toMatchObject({ error: { exitCode: 80 } })
  expect(result.stderr).toContain('adopt')
  expect(after).toEqual(before)
})
