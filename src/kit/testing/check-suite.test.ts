import { testLaws } from '../../../test/support/broken-laws.ts'
import type { Instance } from '../../model/instance.ts'
import type { Check, CheckDefinition, CheckResult } from '../check.ts'
import type { PluginContext } from '../definition.ts'
import { checkLaws } from './check-suite.ts'
import { testContext } from './context.ts'
import { fakeHttp } from './fake-http.ts'
import type { Law } from './law.ts'

/** What is wrong with a check: in how it checks, or in its definition. */
interface Break {
  readonly definition?: Partial<CheckDefinition>
  readonly check?: (check: Check['check'], context: PluginContext) => Partial<Check>
  /** Connections that it leaves behind. */
  readonly left?: number
}

const down = (output: string): CheckResult => ({ isHealthy: false, output })

/** Asks over the HTTP of its context. */
function honest(context: PluginContext): Check {
  const client = context.http.open()
  return {
    async check({ id }, signal) {
      try {
        await client.request({ url: `http://${id}.test/` }, signal)
        return { isHealthy: true }
      } catch {
        return down(signal.aborted ? 'no answer in time' : 'HTTP 503')
      }
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

function instance(id: string): Instance {
  return { id, endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 }, origin: 'test' }
}

function lawsOf({ definition = {}, check = () => ({}), left = 0 }: Break = {}): readonly Law[] {
  return checkLaws<unknown>(
    {
      definition: {
        kind: 'check',
        name: 'status',
        summary: 'Asks for the status of a server.',
        schema: { type: 'object', additionalProperties: false },
        open(_options, context) {
          const whole = honest(context)
          return { ...whole, ...check((asked, signal) => whole.check(asked, signal), context) }
        },
        ...definition,
      },
      async prepare() {
        const answers: Readonly<Record<string, number>> = { healthy: 200, sick: 503, dead: 502 }
        const http = fakeHttp(async ({ url, signal }) => {
          const status = answers[url.hostname.split('.')[0] ?? '']
          if (status !== undefined) return { status }
          return new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error))
          })
        })
        return {
          options: {},
          context: testContext({ http }),
          healthy: instance('healthy'),
          sick: instance('sick'),
          dead: instance('dead'),
          mute: instance('mute'),
          openConnections: async () => left,
          [Symbol.asyncDispose]: async () => undefined,
        }
      },
    },
    { patienceMs: 500 },
  )
}

const never = new Promise<never>(() => undefined)

testLaws<Break>(lawsOf, [
  ['has a name, a summary and a schema', /one sentence/, { definition: { summary: 'status' } }],
  [
    'passes a healthy instance, again and again',
    /isHealthy/,
    {
      check: (check) => {
        let turn = 0
        return {
          check: async (asked, signal) => (turn++ > 0 ? down('busy') : check(asked, signal)),
        }
      },
    },
  ],
  [
    'passes as many at once as it is asked for',
    /mixes instances up/,
    {
      check: (check) => {
        let last: Instance | undefined
        return {
          async check(asked, signal) {
            last = asked
            await Promise.resolve()
            return check(last, signal)
          },
        }
      },
    },
  ],
  [
    'says of a sick one in a few words what is wrong',
    /false/,
    { check: () => ({ check: async () => ({ isHealthy: true }) }) },
  ],
  [
    'says of a sick one in a few words what is wrong',
    /one short line/,
    { check: () => ({ check: async () => down('HTTP 503\n<html>') }) },
  ],
  [
    'says of a sick one in a few words what is wrong',
    /one short line/,
    { check: () => ({ check: async () => ({ isHealthy: false }) }) },
  ],
  [
    'takes one that is not there for a result, not for an error',
    /connection refused/,
    {
      check: (check) => ({
        async check(asked, signal) {
          if (asked.id === 'dead') throw new Error('connection refused')
          return check(asked, signal)
        },
      }),
    },
  ],
  [
    'is done when its signal is, whatever the instance does',
    /does not end/,
    {
      check: (check) => ({
        check: (asked, signal) => (asked.id === 'mute' ? never : check(asked, signal)),
      }),
    },
  ],
  ['leaves no connection behind', /left open/, { left: 1 }],
  [
    'does not print, exit, fetch or read the environment',
    /read the variable HAPROXYCTL_SECRET/,
    {
      check: (check) => ({
        check: (asked, signal) => check(process.env['HAPROXYCTL_SECRET'] ? asked : asked, signal),
      }),
    },
  ],
  [
    'does not print, exit, fetch or read the environment',
    /process\.exit/,
    {
      check: (check) => ({
        check(asked, signal) {
          process.exit(1)
          return check(asked, signal)
        },
      }),
    },
  ],
  [
    'can be closed twice',
    /closed already/,
    {
      check: (_check, context) => {
        const client = context.http.open()
        let isClosed = false
        return {
          async [Symbol.asyncDispose]() {
            if (isClosed) throw new Error('it is closed already')
            isClosed = true
            await client[Symbol.asyncDispose]()
          },
        }
      },
    },
  ],
  [
    'closes the HTTP clients that it opened',
    /still open/,
    { check: () => ({ [Symbol.asyncDispose]: async () => undefined }) },
  ],
])
