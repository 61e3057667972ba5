import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCatalogue } from '../../src/kit/plugins/plugin-catalogue.ts'
import { pluginKindNames } from '../../src/kit/plugins/plugin-kinds.ts'
import { folderOf, newPlugin } from '../../src/pipeline/plugins/new-plugin.ts'
import { loadPlugins } from '../../src/pipeline/session/load-plugins.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { builtIn } from '../support/built-in.ts'
import { checkout } from '../support/document-examples.ts'
import { scratch } from '../support/scratch.ts'

const world = { files: createFiles(), packageRoot: checkout }

test.each(pluginKindNames)(
  'a new plugin of the kind %s is one that a project may name',
  async (kind) => {
    await using folder = await scratch()
    const name = kind === 'lint' ? 'own/rule' : 'own'
    const files = await newPlugin({ kind, name }, builtIn, world)
    for (const { path, text } of files) await folder.write(path, text)
    const module = `./${folderOf({ kind, name })}/plugin.mjs`
    const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }

    const catalogue = await loadPlugins({}, [{ value: module, location }], folder.path, (problem) =>
      expect.fail(problem.message),
    )

    expect(catalogue.names(kind)).toEqual([name])
    expect(catalogue.find(kind, name)).toMatchObject({ module })
    expect(files.map(({ path }) => path)).toEqual(
      ['plugin.mjs', 'plugin.test.mjs', 'README.md', 'package.json'].map((each) =>
        join(folderOf({ kind, name }), each),
      ),
    )
    expect(files[2]?.text).toContain(`# ${name}\n`)
  },
)

test.each([
  ['../../x', 'cannot be the name of a plugin'],
  ['Http', 'cannot be the name of a plugin'],
  ['http', 'there is a check plugin `http` already: it comes with haproxyctl'],
])('a check cannot be called %j', async (name, says) => {
  await expect(newPlugin({ kind: 'check', name }, builtIn, world)).rejects.toThrow(says)
})

test('a name that is free for one kind is free', async () => {
  const none = createCatalogue({})

  await expect(newPlugin({ kind: 'check', name: 'http' }, none, world)).resolves.toHaveLength(4)
})
