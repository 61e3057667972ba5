import { committed, json, type Call, type Reply, type Route } from '../http/route.ts'
import { objectOf, type Schema } from '../http/schema.ts'
import type { Doors } from './doors.ts'

// As git takes it for a part of a name.
const name: Schema = { type: 'string', pattern: '^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$' }
const version: Schema = { type: 'string', pattern: '^[1-9][0-9]{0,8}$' }

const path = '/v1/controller/backup/{name}'
const restoring = {
  kind: 'work',
  path: '/v1/controller/restore/{name}/{version}',
  params: { name, version },
  role: 'write',
  reply: {},
} as const

/** Versions of the project, and back to one of them. */
export function backupRoutes(doors: Doors): readonly Route[] {
  const { backups } = doors
  function run(call: Call): Promise<Reply> {
    return restore(call, doors)
  }
  return [
    {
      kind: 'work',
      method: 'POST',
      path,
      params: { name },
      summary: 'Keeps the committed project as the next version of a backup.',
      pyhrapi: 'a tag in the git of the project, in place of a repository of artifacts',
      role: 'write',
      reply: { status: 201 },
      run: async ({ params }) => {
        const backup = params.get('name')
        const made = await backups.make(backup)
        return json({ success: `backup ${backup} has version ${made.version}`, ...made }, 201)
      },
    },
    {
      kind: 'work',
      method: 'GET',
      path,
      params: { name },
      summary: 'The versions of a backup, the oldest first.',
      role: 'read',
      reply: { schema: objectOf({ versions: { type: 'array', items: { type: 'object' } } }) },
      run: async ({ params }) => json({ versions: await backups.list(params.get('name')) }),
    },
    {
      ...restoring,
      method: 'POST',
      summary: 'Puts the files of the project back to a version, as one more commit.',
      run,
    },
    {
      ...restoring,
      method: 'GET',
      changes: true,
      summary: 'The same.',
      pyhrapi:
        'works while it runs; later versions stay; versions are numbers; it is held and logged like every write, though it is a GET',
      run,
    },
  ]
}

async function restore({ params, who }: Call, { backups, store }: Doors): Promise<Reply> {
  const name = params.get('name')
  const backup = await backups.find(name, Number(params.get('version')))
  const { commit = null } = await store.write({
    edit: (draft) => backups.restore(backup, draft),
    subject: () => `Restore version ${backup.version} of backup ${name}`,
    who,
  })
  const body = { success: `version ${backup.version} of backup ${name} is restored`, commit }
  return committed(body, commit)
}
