import { dirname, join, relative } from 'node:path'
import { Failure } from '../../model/index.ts'
import type { World } from '../../pipeline/session/world.ts'

const names = ['haproxyctl.yaml', 'haproxyctl.yml']

/** The project file of this folder, or of the nearest one above it that has one; relative to this folder. */
export async function findProject({ files, cwd }: World): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = await files.list(folder)
    const name = names.find((each) => found?.includes(each))
    if (name !== undefined) return relative(cwd, join(folder, name))
    if (folder === dirname(folder)) break
  }
  throw new Failure('usage', `there is no ${names[0]} in ${cwd} or above it`, {
    help: '`haproxyctl init` writes one; --project names one that is elsewhere.',
  })
}
