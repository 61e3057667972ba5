import { nameSchema, type Schema } from './schema.ts'
import { paramNames, type Route } from './route.ts'

/** The description of all routes, as OpenAPI 3.1 has it. */
export function openapiOf(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    if (route.isPage === true) continue
    const methods = (paths[route.path] ??= {})
    methods[route.method.toLowerCase()] = operationOf(route)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'haproxyctl',
      version,
      description: 'What HAProxy should be running, as a project in git, and what it is running.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

function operationOf(route: Route): object {
  const { method, path, summary, role, body, reply, params = {}, query = {} } = route
  const isEdit = route.kind === 'edit'
  return {
    operationId: operationId(method, path),
    summary,
    description: `Needs the role \`${role}\`.`,
    parameters: [
      ...paramNames(path).map((name) => parameter(name, 'path', params[name] ?? nameSchema, true)),
      ...Object.entries(query).map(([name, schema]) => parameter(name, 'query', schema, false)),
      ...(isEdit ? [parameter('If-Match', 'header', { type: 'string' }, false)] : []),
      ...(isEdit ? [parameter('If-None-Match', 'header', { type: 'string' }, false)] : []),
    ],
    ...(body && {
      requestBody: {
        required: body.isOptional !== true,
        content: { [body.type]: { schema: body.schema } },
      },
    }),
    responses: {
      [String(reply.status ?? 200)]: {
        description: 'Done.',
        ...(reply.status !== 302 && {
          content: {
            [reply.type ?? 'application/json']: { schema: reply.schema ?? { type: 'object' } },
          },
        }),
      },
      default: {
        description: 'Not done, and why.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function parameter(name: string, place: string, schema: Schema, required: boolean): object {
  return { name, in: place, required, schema }
}

function operationId(method: string, path: string): string {
  const words = path.replaceAll(/[{}]/g, '').split(/[/_.-]+/)
  return [method.toLowerCase(), ...words.filter((word) => word !== '' && word !== 'v1')].join('-')
}

const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'diagnostics'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    help: { type: 'string' },
    diagnostics: { type: 'array', items: { type: 'object' } },
  },
}
