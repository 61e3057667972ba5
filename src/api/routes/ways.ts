import type { RouteQuestion } from '../../pipeline/route/question.ts'
import { json, type Call, type Route } from '../http/route.ts'
import type { Schema } from '../http/schema.ts'
import { routeHtml } from '../page/views/route.ts'
import { Problem } from '../http/problem.ts'
import type { Doors } from './doors.ts'

function text(maxLength: number): Schema {
  return { type: 'string', maxLength }
}

const query = {
  url: text(8_192),
  method: text(32),
  headers: text(8_192),
  source: text(64),
  frontend: text(256),
} as const

/** Which frontend and backend take a request. */
export function wayRoutes({ engine }: Doors): readonly Route[] {
  const facts = { kind: 'work', method: 'GET', role: 'read', query } as const
  return [
    {
      ...facts,
      path: '/v1/route',
      summary:
        'Which frontend and backend take a request: `url` with a host or a path, and if wanted `method`, `headers` (lines of `Name: value`), `source` (the address of the client), `frontend`.',
      reply: {},
      run: async (call) => json(await engine.route(questionOf(call), call.signal)),
    },
    {
      ...facts,
      path: '/page/route',
      summary: 'Which frontend and backend take a request.',
      isPage: true,
      reply: { type: 'text/html' },
      run: async (call) => {
        const document = await engine.route(questionOf(call), call.signal)
        return { kind: 'text', type: 'text/html; charset=utf-8', text: routeHtml(document).text }
      },
    },
  ]
}

function questionOf({ query: { url, method, headers, source, frontend } }: Call): RouteQuestion {
  return {
    url: url ?? '/',
    ...(method !== undefined && method !== '' && { method }),
    ...(headers !== undefined && { headers: headerLines(headers) }),
    ...(source !== undefined && source !== '' && { source }),
    ...(frontend !== undefined && frontend !== '' && { frontend }),
  }
}

function headerLines(lines: string): readonly (readonly [string, string])[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, value = ''] = /^\s*([!#$%&'*+.^_`|~\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
      if (name !== undefined) return [name, value] as const
      throw new Problem(400, 'bad-request', `${JSON.stringify(line.slice(0, 100))} is no header`, {
        help: 'Write one header a line, as in `Accept: text/html`.',
      })
    })
}
