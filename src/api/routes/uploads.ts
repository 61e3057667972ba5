import { Problem } from '../http/problem.ts'
import { committed, type Call, type Route } from '../http/route.ts'
import { shapeOf } from '../http/schema.ts'
import { dropUpload, fillVariables, putUpload, readVariables, uploadFile } from '../store/upload.ts'
import { makeSo } from './controller.ts'
import type { Doors } from './doors.ts'

const text = shapeOf<string>({ type: 'string', minLength: 1, maxLength: 1_048_576 })
const facts = {
  kind: 'work',
  role: 'apply',
  body: { type: 'text/plain', schema: text.schema },
  reply: {},
} as const
const path = '/v1/haproxy/configuration/pending'

/** A whole configuration in place of the gateways and pools. */
export function uploadRoutes(doors: Doors): readonly Route[] {
  return [
    {
      ...facts,
      method: 'PUT',
      path,
      summary: 'Has the project be an uploaded configuration; needs `serve --allow-upload`.',
      pyhrapi:
        'checked before it is taken, and nothing is started; a template of the project, with a commit; 422 for a variable that is not there, and beyond the last port',
      run: async (call) => {
        return committed({ updated: 'pending' }, await upload(call, doors))
      },
    },
    {
      kind: 'work',
      method: 'DELETE',
      path,
      summary: 'Has the project be rendered from its gateways and pools again.',
      pyhrapi: 'works',
      role: 'apply',
      reply: {},
      run: async ({ who }) => {
        const subject = 'Take the uploaded configuration away'
        const { commit = null } = await doors.store.write({
          edit: dropUpload,
          subject: () => subject,
          who,
        })
        return committed({ deleted: 'pending' }, commit)
      },
    },
    {
      ...facts,
      method: 'POST',
      path: '/v1/controller/upload',
      summary: 'Uploads a configuration, and makes it so; needs `serve --allow-upload`.',
      pyhrapi: 'works; the body is the text, and no form',
      run: async (call) => {
        const uploaded = await upload(call, doors)
        return committed(await makeSo(call, doors), uploaded)
      },
    },
  ]
}

/** What HAProxy is made to run by its configuration is whatever its writer likes. */
async function upload({ body, who, signal }: Call, doors: Doors): Promise<string | null> {
  const { store, engine, world, certificates, project, mayUpload } = doors
  if (!mayUpload) {
    throw new Problem(403, 'no-uploads', 'configurations are not taken here', {
      help: 'Start serve with --allow-upload: who may apply can then have HAProxy run anything.',
    })
  }
  const filled = fillVariables(text.read(body), readVariables(world.env, certificates.folder))
  const file = uploadFile(project, world.cwd)
  const { commit = null } = await store.write({
    edit: async (draft) => {
      const bytes = await world.files.read(file.absolute)
      putUpload(draft, { file, bytes }, filled)
      await engine.checkDraft(draft, signal)
    },
    subject: () => 'Upload a configuration',
    who,
  })
  return commit
}
