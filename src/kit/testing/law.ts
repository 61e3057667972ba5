import assert from 'node:assert/strict'
import type { Http, HttpClient } from '../../model/http.ts'
import type { Definition, PluginContext } from '../definition.ts'
import { keepQuiet } from './keep-quiet.ts'
import type { Waiting } from './patience.ts'

/** One promise that plugins of a kind keep, as a test for whatever framework: `test(law.name, law.run)`. */
export interface Law {
  readonly name: string
  /** Rejects with an AssertionError when the law is broken. */
  readonly run: () => Promise<void>
}

/** What all kinds of plugins are tried in. */
interface PluginScene<Options> extends AsyncDisposable {
  readonly options: Options
  readonly context: PluginContext
}

interface PluginSubject<Runtime, Options, Scene> {
  readonly definition: Pick<Definition<Runtime, Options>, 'open'>
  prepare(): Promise<Scene>
}

/** Something that the plugin does in a world of its own; `open` makes a second one there. */
type Use<Runtime, Scene> = (
  runtime: Runtime,
  scene: Scene,
  open: () => Promise<Runtime>,
) => Promise<void>

/** Makes laws for a plugin: each opens it anew, and closes it. */
export class LawMaker<
  Options,
  Runtime extends Partial<AsyncDisposable>,
  Scene extends PluginScene<Options>,
> {
  private readonly subject: PluginSubject<Runtime, Options, Scene>
  private readonly waiting: Waiting

  constructor(subject: PluginSubject<Runtime, Options, Scene>, waiting: Waiting) {
    this.subject = subject
    this.waiting = waiting
  }

  law(name: string, use: Use<Runtime, Scene>): Law {
    return { name, run: () => this.run(use, (context) => context) }
  }

  /** What no plugin does, of whatever kind; `use` is what it is there for. */
  commonLaws(use: (runtime: Runtime, scene: Scene) => Promise<void>): readonly Law[] {
    return [
      this.law('does not print, exit, fetch or read the environment', (runtime, scene) =>
        keepQuiet(() => use(runtime, scene)),
      ),
      this.law('can be closed twice', async (runtime, scene) => {
        await use(runtime, scene)
        await close(runtime)
        await close(runtime)
      }),
      {
        name: 'closes the HTTP clients that it opened',
        run: async () => {
          const open = new Set<HttpClient>()
          await this.run(use, (context) => ({ ...context, http: watched(context.http, open) }))
          assert.equal(open.size, 0, 'a client is still open after the plugin was closed')
        },
      },
    ]
  }

  private async run(
    use: Use<Runtime, Scene>,
    inContext: (context: PluginContext) => PluginContext,
  ): Promise<void> {
    await using scene = await this.subject.prepare()
    const { definition } = this.subject
    const context = inContext(scene.context)
    async function open(): Promise<Runtime> {
      return definition.open(scene.options, context)
    }
    const runtime = await open()
    try {
      await this.waiting.within(use(runtime, scene, open), 'the plugin does not come back', 10)
    } catch (error) {
      throw asBroken(error)
    } finally {
      await close(runtime)
    }
  }
}

/** What a plugin throws where it should not is a broken law as well. */
function asBroken(error: unknown): unknown {
  if (error instanceof assert.AssertionError) return error
  const broken = new assert.AssertionError({ message: `it throws: ${String(error)}` })
  broken.cause = error
  return broken
}

function close(runtime: Partial<AsyncDisposable>): Promise<void> {
  return assert.doesNotReject(async () => runtime[Symbol.asyncDispose]?.(), 'it cannot be closed')
}

function watched(http: Http, open: Set<HttpClient>): Http {
  return {
    open(settings) {
      const client = http.open(settings)
      open.add(client)
      return {
        request: (request, signal) => client.request(request, signal),
        stream: (request, signal) => client.stream(request, signal),
        async [Symbol.asyncDispose]() {
          open.delete(client)
          await client[Symbol.asyncDispose]()
        },
      }
    },
  }
}
