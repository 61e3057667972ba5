import {
  collectInstances,
  onAbort,
  parseInstance,
  type Discovery,
  type DiscoveryDefinition,
  type PluginContext,
  type Query,
  type Snapshot,
} from 'haproxyctl/plugin'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export interface StaticQuery {
  readonly instances: readonly unknown[]
}

export const staticDiscovery: DiscoveryDefinition<unknown, StaticQuery> = {
  kind: 'discovery',
  name: 'static',
  isWrittenInProject: true,
  summary: 'Instances written in the project file itself.',
  schema,
  querySchema,
  open: (_options, context) => openStatic(context),
}

function openStatic(context: PluginContext): Discovery<StaticQuery> {
  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      return readInline(query, context.name)
    },
    async *watch(query, signal) {
      signal.throwIfAborted()
      yield readInline(query, context.name)
      await aborted(signal)
    },
  }
}

function readInline(query: Query<StaticQuery>, source: string): Snapshot {
  return collectInstances(query.options.instances, (record, index) => {
    const origin = `${source} ${query.service} #${index + 1}`
    return parseInstance(record, { origin, port: query.port, allowUnix: true })
  })
}

/** What is written in the project does not change while it is loaded. */
async function aborted(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    onAbort(signal, resolve)
  })
}
