import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

/** The exit code goes to a file: the shell's own is that of the last program of the pipe. */
const ways = {
  'nobody reads': '{ "$0" "$@"; echo $? > code; } | (exec <&-)',
  'one line is read': '{ "$0" "$@"; echo $? > code; } | head -1 > /dev/null',
  'the disk is full': '"$0" "$@" > /dev/full; echo $? > code',
}

async function world(): Promise<Scratch> {
  const folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))
  const lines = Array.from({ length: 3_000 }, (_, index) => `    nosuch${index} x\n`)
  await folder.write('wrong.cfg', `defaults\n${lines.join('')}`)
  return folder
}

describe.each(Object.entries(ways))('%s', (way, line) => {
  const full = way === 'the disk is full'
  test.each<[args: string, code: number]>([
    ['validate --no-binary wrong.cfg', 1],
    ['diff --detailed-exitcode', 2],
    ['render', full ? 73 : 0],
    ['apply --yes', full ? 73 : 0],
    ['apply --yes --target nobody', 64],
  ])('%s ends with %i', async (args, code) => {
    await using folder = await world()
    const through = ['sh', '-c', line]

    const { stderr } = await haproxyctl(args.split(' '), { cwd: folder.path, through })

    expect((await readFile(join(folder.path, 'code'), 'utf8')).trim(), stderr).toBe(String(code))
    expect(stderr).not.toMatch(/^ {4}at |Error:/m)
    if (full && code === 73) expect(stderr).toContain('standard output cannot be written')
    if (args === 'apply --yes')
      expect(await readFile(join(folder.path, 'haproxy.cfg'), 'utf8')).toContain('backend web')
  })
})
