import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../test/support/scratch.ts'
import type { TemplateSettings } from '../model/index.ts'
import { createFiles } from '../system/files/files.ts'
import { TemplateCache } from './templates.ts'

const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }

test('templates are compiled anew when a text of the project is another, and only then', async () => {
  await using folder = await scratch()
  const own = join(folder.path, 'own')
  await mkdir(own)
  const places = { cwd: folder.path, files: createFiles() }
  const cache = new TemplateCache()
  await folder.write('main.hbs', '{{> one}}\n')
  const settings = {
    file: { value: join(folder.path, 'main.hbs'), location },
    partials: { value: own, location },
  }
  const printed = async (): Promise<string> =>
    (await cache.load(settings, places)).run({ backends: [] }).text.replaceAll(/\0\d+\0/g, '')

  await writeFile(join(own, 'one.hbs'), 'own\n')
  expect(await printed()).toBe('own\n')
  expect(await cache.load(settings, places)).toBe(await cache.load(settings, places))
  await writeFile(join(own, 'one.hbs'), 'another\n')
  expect(await printed()).toBe('another\n')
})

test('a partial of the project stands in for the built-in one of its name', async () => {
  await using folder = await scratch()
  await folder.write('global.hbs', 'global # own\n')
  const settings = { partials: { value: folder.path, location } }
  const places = { cwd: folder.path, files: createFiles() }
  const context = { global: [], defaults: [], backends: [], closesIdleOnResponse: false }
  const nothing = { defaultsName: null, sections: [], peers: [], frontends: [], listens: [] }
  async function lines(own: TemplateSettings): Promise<readonly string[]> {
    const compiled = await new TemplateCache().load(own, places)
    const { text, marks } = compiled.run({ ...context, ...nothing })
    return marks.resolve(text).lines
  }

  expect((await lines({})).slice(0, 3)).toEqual(['global', '', 'defaults'])
  expect((await lines(settings)).slice(0, 3)).toEqual(['global # own', '', 'defaults'])
})
