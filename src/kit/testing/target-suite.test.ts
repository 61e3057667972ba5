import { testLaws } from '../../../test/support/broken-laws.ts'
import { Failure } from '../../model/errors.ts'
import type { Current, Plan } from '../../model/plan/plan.ts'
import type { Receipt } from '../../model/plan/receipt.ts'
import type { PluginContext } from '../definition.ts'
import type { Target, TargetDefinition } from '../target.ts'
import { refuseStale } from '../targets/basis.ts'
import { readGeneration } from '../targets/generation.ts'
import { testContext } from './context.ts'
import { fakeHttp } from './fake-http.ts'
import type { Law } from './law.ts'
import { stamped } from './stamped.ts'
import { targetLaws } from './target-suite.ts'

/** A place for one text that is kept by a server: it is read before it is written. */
interface Store {
  text: string | undefined
  isLocked: boolean
}

interface Break {
  readonly definition?: Partial<TargetDefinition>
  readonly target?: (target: Target, store: Store, context: PluginContext) => Partial<Target>
}

const help = 'Try later.'

function honest(store: Store, context: PluginContext): Target {
  const client = context.http.open()
  async function read(signal: AbortSignal): Promise<Current> {
    await client.request({ url: 'http://store.test/' }, signal)
    const { text } = store
    const isOwned = text !== undefined && readGeneration(text) !== undefined
    const file = { name: 'haproxy.cfg', path: 'store', isOwned }
    return { files: [{ ...file, ...(text !== undefined && { text }) }] }
  }
  async function write(plan: Plan, signal: AbortSignal): Promise<Receipt> {
    const current = await read(signal)
    const { target, generation } = plan
    const after = plan.files[0]?.after
    const done = { target, generation, diagnostics: [] }
    if (after === store.text) return { ...done, outcome: 'unchanged', steps: [] }
    refuseStale(plan, current)
    const isForeign = store.text !== undefined && current.files[0]?.isOwned === false
    if (isForeign) throw new Failure('refused', 'it is not ours', { help: 'Adopt it.' })
    store.text = after
    return { ...done, outcome: 'applied', steps: [{ what: 'write', result: 'done', tookMs: 0 }] }
  }
  return {
    read: (signal) => read(signal),
    async apply(plan, signal) {
      signal.throwIfAborted()
      if (store.isLocked) throw new Failure('locked', 'somebody else writes', { help })
      store.isLocked = true
      try {
        return await write(plan, signal)
      } finally {
        store.isLocked = false
      }
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

function lawsOf({ definition = {}, target = () => ({}) }: Break = {}): readonly Law[] {
  let store: Store
  return targetLaws<unknown>(
    {
      definition: {
        kind: 'target',
        name: 'store',
        summary: 'Keeps a text on a server.',
        schema: { type: 'object', additionalProperties: false },
        place: 'store',
        order: 1,
        hasProcess: false,
        plan: (input, { planRecord }) => planRecord(input),
        isEdited: () => false,
        open(_options, context) {
          const whole = honest(store, context)
          return { ...whole, ...target(whole, store, context) }
        },
        ...definition,
      },
      async prepare() {
        const scene: Store = { text: undefined, isLocked: false }
        store = scene
        return {
          options: {},
          context: testContext({ http: fakeHttp(() => ({})) }),
          texts: [stamped('global\n  maxconn 1\n'), stamped('global\n  maxconn 2\n')],
          present: async () => scene.text,
          putForeign: async (text) => void (scene.text = text),
          [Symbol.asyncDispose]: async () => undefined,
        }
      },
    },
    { patienceMs: 500 },
  )
}

/** One whose receipts say something else. */
function telling(change: Partial<Receipt>): Break {
  return {
    target: (whole) => ({
      apply: async (plan, signal) => ({ ...(await whole.apply(plan, signal)), ...change }),
    }),
  }
}

/** One that writes whatever is there. */
const reckless: Break = {
  target: (_target, store) => ({
    async apply({ target, generation, files }) {
      const { text } = store
      store.text = files[0]?.after
      const outcome = text === store.text ? 'unchanged' : 'applied'
      const steps =
        outcome === 'applied' ? [{ what: 'write', result: 'done', tookMs: 0 } as const] : []
      return { target, generation, outcome, steps, diagnostics: [] }
    },
  }),
}

testLaws<Break>(lawsOf, [
  [
    'has a name, a summary and a schema',
    /options are an object/,
    { definition: { schema: { additionalProperties: false } } },
  ],
  [
    'knows that nothing is there, and leaves it so by reading',
    /global/,
    {
      target: (whole, store) => ({
        read(signal) {
          store.text ??= stamped('global\n')
          return whole.read(signal)
        },
      }),
    },
  ],
  [
    'puts there what the plan says, and reads it back',
    /applied/,
    telling({ outcome: 'unchanged' }),
  ],
  ['puts there what the plan says, and reads it back', /what was done/, telling({ steps: [] })],
  [
    'puts there what the plan says, and reads it back',
    /maxconn 1/,
    {
      target: () => ({
        apply: async ({ target, generation }) => ({
          target,
          generation,
          outcome: 'applied',
          steps: [{ what: 'write', result: 'done', tookMs: 0 }],
          diagnostics: [],
        }),
      }),
    },
  ],
  [
    'does by a second apply of the same plan what one does',
    /unchanged/,
    telling({ outcome: 'applied', steps: [{ what: 'write', result: 'done', tookMs: 0 }] }),
  ],
  [
    'replaces what it wrote',
    /maxconn 2/,
    {
      target: (whole, store) => ({
        async apply(plan, signal) {
          const { text } = store
          const receipt = await whole.apply(plan, signal)
          store.text = text ?? store.text
          return receipt
        },
      }),
    },
  ],
  [
    'refuses a plan that was made before something else was written',
    /Missing expected rejection/,
    reckless,
  ],
  [
    'refuses a plan that was made before something else was written',
    /what to do/,
    {
      target: (whole) => ({
        apply: (plan, signal) =>
          whole.apply(plan, signal).catch((cause: unknown) => {
            throw cause instanceof Failure ? new Failure(cause.kind, cause.message) : cause
          }),
      }),
    },
  ],
  ['does not write over what is not its own', /Missing expected rejection/, reckless],
  [
    'lets one of two at once win, and tells the other',
    /at once/,
    {
      target: (target, store) => ({
        async apply(plan, signal) {
          await target.read(signal)
          const { files, generation } = plan
          store.text = files[0]?.after
          return { target: plan.target, generation, outcome: 'applied', steps: [], diagnostics: [] }
        },
      }),
    },
  ],
  ['hears an abort before it begins', /Missing expected rejection/, reckless],
  [
    'does not print, exit, fetch or read the environment',
    /wrote to stdout/,
    {
      target: (whole) => ({
        apply(plan, signal) {
          process.stdout.write('applied\n')
          return whole.apply(plan, signal)
        },
      }),
    },
  ],
  [
    'can be closed twice',
    /closed already/,
    {
      target: (target) => {
        let isClosed = false
        return {
          async [Symbol.asyncDispose]() {
            if (isClosed) throw new Error('it is closed already')
            isClosed = true
            await target[Symbol.asyncDispose]?.()
          },
        }
      },
    },
  ],
  [
    'closes the HTTP clients that it opened',
    /still open/,
    {
      target: (_target, _store, context) => {
        context.http.open()
        return {}
      },
    },
  ],
])
