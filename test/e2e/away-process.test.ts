import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

test('a HAProxy that was never there is a warning, one that was seen and is gone an error, and the project has the last word', async () => {
  const [port] = await freePorts(1)
  await using folder = await scratch()
  const { path } = folder
  const bind = `127.0.0.1:${port}`
  const discovery = '{ f: { plugin: file, path: n.json, allow-addresses: [127.0.0.0/8] } }'
  const ctl = (...args: string[]): Promise<CliResult> => haproxyctl(args, { cwd: path })
  const write = (target: string): Promise<string> =>
    folder.write(
      'haproxyctl.yaml',
      tinyProject(path, { bind, discovery, service: 'f', ...(target && { target }) }),
    )
  await write('')
  await folder.write('n.json', '{"web":["127.0.0.1:1"]}')
  expect(await ctl('apply', '--yes')).toMatchObject({ code: 0 })
  expect(await ctl('diff')).toMatchObject({ code: 0 })
  // One that came and went between two applies has left its socket.
  const unnoted = await startMaster(path)
  await unnoted[Symbol.asyncDispose]()
  const idle = await ctl('apply', '--yes')
  expect(idle).toMatchObject({ code: 69, stderr: expect.stringContaining('lb: ') })
  expect(idle.stdout).toContain('The files stay as they are: no process runs (')
  expect(idle.stdout).not.toContain('Nothing to do')
  const master = await startMaster(path)
  await folder.write('n.json', '{"web":["127.0.0.1:1","127.0.0.1:2"]}')
  expect(await ctl('apply', '--yes')).toMatchObject({ code: 0 })
  await master[Symbol.asyncDispose]()
  await folder.write('n.json', '{"web":["127.0.0.1:1","127.0.0.1:2","127.0.0.1:3"]}')

  const told = expect.stringContaining('HAProxy does not answer: lb: ')
  expect(await ctl('diff', '--exit-code')).toMatchObject({ code: 69, stderr: told })
  expect(await ctl('apply', '--yes')).toMatchObject({ code: 69, stderr: told })
  expect(await ctl('apply', '--yes')).toMatchObject({ code: 69, stderr: told })
  const status = await ctl('status', '--json', '--exit-code')
  expect(status.code).toBe(69)
  expect(JSON.parse(status.stdout)).toMatchObject({ targets: [{ isProcessMissed: true }] })
  await write('require-process: false')
  expect(await ctl('apply', '--yes')).toMatchObject({ code: 0 })
  // One that the apply itself starts is there.
  await write(`require-process: true\n    reload: { by: binary, pid-file: ${path}/pid }`)
  try {
    expect(await ctl('apply', '--yes')).toMatchObject({ code: 0 })
    expect(await ctl('status')).toMatchObject({ code: 0 })
  } finally {
    process.kill(Number(await readFile(`${path}/pid`, 'utf8')))
  }
})
