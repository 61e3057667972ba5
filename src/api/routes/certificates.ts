import { conflict } from '../http/problem.ts'
import { json, type Route } from '../http/route.ts'
import { objectOf, shapeOf, type Schema } from '../http/schema.ts'
import { gatewaysOf } from '../store/gateway.ts'
import type { Doors } from './doors.ts'

const name: Schema = { type: 'string', pattern: '^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$' }
const pem = shapeOf<string>({ type: 'string', maxLength: 262_144 })
const facts = {
  kind: 'work',
  path: '/v1/certificates/{certificate}',
  params: { certificate: name },
  reply: {},
} as const

/** Certificates with their keys, which endpoints use as `address @name.pem`. */
export function certificateRoutes(doors: Doors): readonly Route[] {
  return [...reading(doors), ...writing(doors)]
}

function reading({ certificates }: Doors): readonly Route[] {
  return [
    {
      kind: 'work',
      method: 'GET',
      path: '/v1/certificates',
      summary: 'The names of all certificates.',
      pyhrapi: 'the same',
      role: 'read',
      reply: { schema: objectOf({ certificates: { type: 'array', items: { type: 'string' } } }) },
      run: async () => json({ certificates: await certificates.list() }),
    },
    {
      ...facts,
      method: 'GET',
      summary: 'Whose a certificate is, and when it ends; never its key.',
      role: 'read',
      run: async ({ params }) => json(await certificates.facts(params.get('certificate'))),
    },
  ]
}

function writing({ certificates, store }: Doors): readonly Route[] {
  return [
    {
      ...facts,
      method: 'PUT',
      summary: 'Stores a certificate with its chain and key, as PEM.',
      pyhrapi:
        'the content is checked, the key has to match, an expired one is refused; the file is 0600; another type is 415; one that is there is replaced',
      role: 'write',
      body: { type: 'application/x-pem-file', schema: pem.schema },
      run: async ({ params, body }) => {
        const { name: stored, notAfter } = await certificates.put(
          params.get('certificate'),
          pem.read(body),
        )
        return json({ 'certificate saved': `${stored}.pem`, notAfter })
      },
    },
    {
      ...facts,
      method: 'DELETE',
      summary: 'Removes a certificate; refused while an endpoint uses it.',
      pyhrapi: 'the file goes too',
      role: 'write',
      run: async ({ params }) => {
        const removed = params.get('certificate')
        const path = certificates.pathOf(removed)
        const users = gatewaysOf(await store.draft()).flatMap((gateway) =>
          gateway.endpoints
            .filter(({ certificate }) => certificate === path)
            .map(({ alias }) => `${gateway.name}/${alias}`),
        )
        if (users.length > 0)
          throw conflict(`it is used by ${users.join(', ')}`, 'Change these first.')
        await certificates.remove(removed)
        return json({ 'deleted cert': removed })
      },
    },
  ]
}
