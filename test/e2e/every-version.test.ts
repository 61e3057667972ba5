import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { checkFiles } from '../support/worlds/target-world.ts'
import { scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

test.each(haproxyBinaries())(
  'the built-in templates make what HAProxy $version takes',
  async ({ version, file }) => {
    await using folder = await scratch()
    await folder.write(
      'haproxyctl.yaml',
      tinyProject(folder.path, { more: `haproxy: { version: ${version} }\n` }),
    )

    const valid = await haproxyctl(['validate', '--fail-on', 'error'], { cwd: folder.path })
    const rendered = await haproxyctl(['render'], { cwd: folder.path })

    expect(valid.code, valid.stdout + valid.stderr).toBe(0)
    expect(rendered.code, rendered.stderr).toBe(0)
    const path = await folder.write('haproxy.cfg', rendered.stdout)
    expect(await checkFiles([path], file)).toEqual([])
  },
)
