import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../test/support/scratch.ts'
import { createFiles } from '../system/files/files.ts'
import { TemplateCache } from './templates.ts'

const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }

test('templates are compiled anew when a text of the project is another, and only then', async () => {
  await using folder = await scratch()
  await mkdir(join(folder.path, 'built-in/partials'), { recursive: true })
  await folder.write('built-in/haproxy.cfg.hbs', '{{> one}}\n')
  await folder.write('built-in/partials/one.hbs', 'built-in\n')
  const own = join(folder.path, 'own')
  await mkdir(own)
  const places = {
    builtIn: join(folder.path, 'built-in'),
    cwd: folder.path,
    files: createFiles(),
  }
  const cache = new TemplateCache()
  const settings = { partials: { value: own, location } }
  const printed = async (): Promise<string> =>
    (await cache.load(settings, places)).run({ backends: [] }).text.replaceAll(/\0\d+\0/g, '')

  expect(await printed()).toBe('built-in\n')
  expect(await cache.load(settings, places)).toBe(await cache.load(settings, places))
  await writeFile(join(own, 'one.hbs'), 'own\n')
  expect(await printed()).toBe('own\n')
  await writeFile(join(own, 'one.hbs'), 'another\n')
  expect(await printed()).toBe('another\n')
})
