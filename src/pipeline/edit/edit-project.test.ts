import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import { systemWorld, type World } from '../session/world.ts'
import { readYaml } from '../../text/yaml/yaml.ts'
import { editProject, type EditedProject } from './edit-project.ts'

const text = 'guards: { min-servers: 1 } # one\r\nglobal: [maxconn 10]\r\n'
const plugins = { discovery: {}, check: {}, target: {}, lint: {} }

async function set(
  cwd: string,
  change: (world: World) => World = (world) => world,
): Promise<EditedProject> {
  const world = change(systemWorld({ env: {}, cwd, level: 'quiet', toolVersion: '0' }))
  const { root: value } = readYaml('value', '2')
  if (value === undefined) throw new Error('no value')
  const edit = { kind: 'set' as const, path: ['guards', 'min-servers'], value }
  return editProject('haproxyctl.yaml', { edit, isDryRun: false }, { world, plugins })
}

test('an edit is written, with all else as it was', async () => {
  await using folder = await scratch()
  const file = await folder.write('haproxyctl.yaml', `\ufeff${text}`)

  const edited = await set(folder.path)

  expect(await readFile(file, 'utf8')).toBe(`\ufeff${text.replace('servers: 1', 'servers: 2')}`)
  expect(edited).toMatchObject({ file: 'haproxyctl.yaml', line: 1 })
})

test('a file that was changed meanwhile is left as it is', async () => {
  await using folder = await scratch()
  const file = await folder.write('haproxyctl.yaml', text)
  let reads = 0
  const edited = set(folder.path, (world) => ({
    ...world,
    files: {
      ...world.files,
      async read(path) {
        const bytes = await world.files.read(path)
        // Somebody saves the file after it was read.
        if (path === file && ++reads === 1) await writeFile(path, `${text}# saved\n`)
        return bytes
      },
    },
  }))

  await expect(edited).rejects.toMatchObject({ kind: 'locked' })
  expect(await readFile(file, 'utf8')).toBe(`${text}# saved\n`)
})

test('an edit beside another one is refused', async () => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', text)
  const world = systemWorld({ env: {}, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  await using _held = await world.files.lock(join(folder.path, 'haproxyctl.yaml'))

  await expect(set(folder.path)).rejects.toMatchObject({ kind: 'locked' })
})
