import type { Draft } from '../../pipeline/edit/draft.ts'
import { tagOf, type Store } from '../store/store.ts'
import { checkConditions, isKnown } from './conditions.ts'
import { Problem } from './problem.ts'
import {
  committed,
  paramNames,
  type Call,
  type EditRoute,
  type Params,
  type Reply,
  type Route,
  type ViewRoute,
} from './route.ts'

/** A reply, and the commit that it stands for. */
export interface Answer {
  readonly reply: Reply
  readonly commit?: string
}

/** Carries a request out that was let in. */
export async function answer(route: Route, call: Call, store: Store): Promise<Answer> {
  switch (route.kind) {
    case 'view':
      return { reply: await answerView(route, call, store) }
    case 'edit':
      return answerEdit(route, call, store)
    case 'work':
      return answerWork(await route.run(call))
    default:
      return route satisfies never
  }
}

interface Shown {
  readonly text: string
  readonly etag: string
}

/** What was shown of a project that has not changed since. */
const shown = new WeakMap<Draft, Map<string, Shown>>()
const most = 10_000

async function answerView(route: ViewRoute, call: Call, store: Store): Promise<Reply> {
  const { text, etag } = show(route, await store.draft(), call)
  if (isKnown(call.headers, etag)) {
    return { kind: 'json', status: 304, body: undefined, headers: { etag } }
  }
  return { kind: 'text', type: 'application/json; charset=utf-8', text, headers: { etag } }
}

function show(route: ViewRoute, draft: Draft, { params }: Call): Shown {
  const all = shown.get(draft) ?? new Map<string, Shown>()
  shown.set(draft, all)
  const key = keyOf(route, params)
  const known = all.get(key)
  if (known !== undefined) return known
  const body = route.view(draft, params)
  const made = { text: `${JSON.stringify(body)}\n`, etag: tagOf(body) }
  if (all.size < most) all.set(key, made)
  return made
}

const names = new WeakMap<ViewRoute, readonly string[]>()

function keyOf(route: ViewRoute, params: Params): string {
  const own = names.get(route) ?? paramNames(route.path)
  names.set(route, own)
  return own.reduce((key, name) => `${key}\n${params.get(name)}`, route.path)
}

function answerWork(reply: Reply): Answer {
  const commit = reply.kind === 'json' ? reply.headers?.['x-commit'] : undefined
  return { reply, ...(commit !== undefined && { commit }) }
}

async function answerEdit(route: EditRoute, call: Call, store: Store): Promise<Answer> {
  const { value, commit } = await store.write({
    edit: (draft) => {
      checkConditions(call.headers, viewOf(route, draft, call))
      const edited = route.edit(draft, call)
      const after = viewOf(route, draft, call)
      return { edited, after }
    },
    subject: ({ edited }) => edited.subject,
    who: call.who,
  })
  const { edited, after } = value
  const reply = committed(edited.body, commit ?? null, edited.status)
  const etag = after === undefined ? {} : { etag: tagOf(after) }
  return answerWork({ ...reply, headers: { ...reply.headers, ...etag } })
}

function viewOf(route: EditRoute, draft: Draft, { params }: Call): unknown {
  try {
    return route.view(draft, params)
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined
    throw error
  }
}
