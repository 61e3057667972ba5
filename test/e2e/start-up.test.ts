import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadsOf } from '../support/loads.ts'
import { scratch } from '../support/scratch.ts'

const program = fileURLToPath(new URL('../../bin/run.js', import.meta.url))

test.each([
  [['--version'], 13],
  [['--help'], 16],
  [[], 16],
])('%j loads few files, and no package', async (args, most) => {
  const files = await loadsOf(program, args)

  expect(files).toContain(program)
  expect(files.length).toBeLessThanOrEqual(most)
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([])
})

test('validate of a file loads nothing for projects, plans or processes', async () => {
  await using folder = await scratch()
  const file = join(folder.path, 'haproxy.cfg')
  await writeFile(file, 'global\n  maxconn 1000\n')

  const files = await loadsOf(program, ['validate', '--no-binary', '--fail-on', 'never', file])

  const needless =
    /\/(yaml|handlebars|execa|simple-git|ajv)\/|\/src\/(plan|render|assemble|apply)\//
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((each) => needless.test(each))).toEqual([])
})
