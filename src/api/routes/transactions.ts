import { randomBytes } from 'node:crypto'
import type { PlanDocument } from '../../documents/save-plan.ts'
import type { Draft } from '../../pipeline/edit/draft.ts'
import { patchOf } from '../../pipeline/targets/patch.ts'
import { notFound, Problem, unprocessable } from '../http/problem.ts'
import {
  committed,
  json,
  paramNames,
  type Call,
  type EditRoute,
  type Params,
  type Route,
  type ViewRoute,
} from '../http/route.ts'
import { nameSchema, objectOf, shapeOf, type Shape } from '../http/schema.ts'
import { tagOfDraft } from '../store/store.ts'
import type { Doors } from './doors.ts'

interface Change {
  readonly method: 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

interface TransactionBody {
  readonly changes: readonly Change[]
}

const changeSchema = objectOf(
  {
    method: { enum: ['PUT', 'DELETE'] },
    path: { type: 'string', pattern: '^/v1/', maxLength: 1024 },
    body: {},
  },
  ['method', 'path'],
)

const transactionBody = shapeOf<TransactionBody>(
  objectOf({ changes: { type: 'array', items: changeSchema, minItems: 1, maxItems: 200 } }, [
    'changes',
  ]),
)

/** Changes that were previewed, until they are committed or forgotten. */
export interface Transaction {
  readonly id: string
  readonly who: string
  readonly changes: readonly Change[]
  /** The project that they were previewed on. */
  readonly base: string
  readonly patch: string
  readonly plan: PlanDocument
  readonly madeAtMs: number
}

interface CommittedChanges {
  readonly id: string
  readonly commit: string | null
  /** What the commit says of them. */
  readonly changes: readonly string[]
}

const keptMs = 15 * 60_000
const most = 100

/** Those that are open; the oldest is forgotten for one too many. */
export class Transactions {
  readonly #doors: Doors
  readonly #writers: readonly Writer[]
  readonly #open = new Map<string, Transaction>()

  constructor(doors: Doors, edits: readonly (ViewRoute | EditRoute)[]) {
    this.#doors = doors
    this.#writers = edits.flatMap((route) => (route.kind === 'edit' ? [matcherOf(route)] : []))
  }

  find(params: Params): Transaction {
    const nowMs = this.#doors.world.clock.now()
    for (const { id, madeAtMs } of this.#open.values()) {
      if (nowMs - madeAtMs > keptMs) this.#open.delete(id)
    }
    const found = this.#open.get(params.get('transaction'))
    if (found === undefined) throw notFound('this transaction')
    return found
  }

  forget({ id }: Transaction): void {
    this.#open.delete(id)
  }

  async begin({ body, who, signal }: Call): Promise<Transaction> {
    const { changes } = transactionBody.read(body)
    const { store, engine, world } = this.#doors
    const present = await store.draft()
    const draft = present.fork()
    makeAll(this.#writers, draft, changes)
    const patches = draft
      .changed()
      .map(({ original, before, after }) =>
        patchOf({ name: original.file.shown, before, after }, world),
      )
    const transaction = {
      id: randomBytes(12).toString('hex'),
      who,
      changes,
      base: tagOfDraft(present),
      patch: (await Promise.all(patches)).join(''),
      plan: await engine.planDraft(draft, signal),
      madeAtMs: world.clock.now(),
    }
    const [oldest] = this.#open.keys()
    if (this.#open.size >= most && oldest !== undefined) this.#open.delete(oldest)
    this.#open.set(transaction.id, transaction)
    return transaction
  }

  async commit(transaction: Transaction, who: string): Promise<CommittedChanges> {
    const { id, changes, base } = transaction
    const { value, commit = null } = await this.#doors.store.write({
      edit: (draft) => {
        if (tagOfDraft(draft) !== base) throw moved()
        return makeAll(this.#writers, draft, changes)
      },
      subject: subjectOf,
      who,
    })
    this.forget(transaction)
    return { id, commit, changes: value }
  }
}

function moved(): Problem {
  return new Problem(412, 'changed', 'the project is another one than that of the preview', {
    help: 'Begin the transaction again, and look at its plan.',
  })
}

function subjectOf(subjects: readonly string[]): string {
  const [first = ''] = subjects
  return subjects.length === 1 ? first : `${subjects.length} changes\n\n${subjects.join('\n')}`
}

const path = '/v1/transactions/{transaction}'
const one = {
  kind: 'work',
  path,
  params: { transaction: { type: 'string', pattern: '^[0-9a-f]{24}$' } },
  reply: {},
} as const

/** Several writes that are looked at together, and then made together or not at all. */
export function transactionRoutes(all: Transactions): readonly Route[] {
  return [
    {
      kind: 'work',
      method: 'POST',
      path: '/v1/transactions',
      summary: 'Previews several writes: the patch of the project, and the plan that would follow.',
      role: 'write',
      body: { type: 'application/json', schema: transactionBody.schema },
      reply: { status: 201 },
      run: async (call) => json(shown(await all.begin(call)), 201),
    },
    {
      ...one,
      method: 'GET',
      summary: 'A transaction with its preview.',
      role: 'read',
      run: async ({ params }) => json(shown(all.find(params))),
    },
    {
      ...one,
      method: 'POST',
      path: `${path}/commit`,
      summary: 'Makes the writes of a transaction in one commit, if the project is still the same.',
      role: 'write',
      run: async ({ params, who }) => {
        const done = await all.commit(all.find(params), who)
        return committed(done, done.commit)
      },
    },
    {
      ...one,
      method: 'DELETE',
      summary: 'Forgets a transaction.',
      role: 'write',
      run: async ({ params }) => {
        const found = all.find(params)
        all.forget(found)
        return json({ id: found.id })
      },
    },
  ]
}

function shown({ id, who, changes, patch, plan, madeAtMs }: Transaction): object {
  return { id, who, madeAtMs, expiresAtMs: madeAtMs + keptMs, changes, patch, plan }
}

export interface Writer {
  readonly route: EditRoute
  readonly pattern: RegExp
  readonly shapes: readonly (readonly [string, Shape<string>])[]
}

export function matcherOf(route: EditRoute): Writer {
  const names = paramNames(route.path)
  return {
    route,
    pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
    shapes: names.map((name) => [name, shapeOf<string>(route.params?.[name] ?? nameSchema)]),
  }
}

/** Makes each change in the draft; gives what the commit says of them. */
export function makeAll(
  writers: readonly Writer[],
  draft: Draft,
  changes: readonly Change[],
): readonly string[] {
  return changes.map((change, index) => {
    try {
      return make(writers, draft, change)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const { status, code, diagnostics, help } = error
      const message = `change ${index + 1}, ${change.method} ${change.path}: ${error.message}`
      throw new Problem(status, code, message, {
        diagnostics,
        cause: error,
        ...(help !== undefined && { help }),
      })
    }
  })
}

function make(writers: readonly Writer[], draft: Draft, { method, path, body }: Change): string {
  for (const { route, pattern, shapes } of writers) {
    const found = pattern.exec(path)
    if (route.method !== method || found === null) continue
    const read = new Map(
      shapes.map(([name, shape], index) => [name, shape.read(decoded(found[index + 1] ?? ''))]),
    )
    const params = { get: (name: string) => read.get(name) ?? '' }
    return route.edit(draft, { params, body }).subject
  }
  throw unprocessable('no write of the project has this path')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return ''
    throw error
  }
}
