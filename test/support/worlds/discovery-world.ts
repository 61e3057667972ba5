import { noProgress } from '../../../src/model/progress.ts'
import type { Discovery, DiscoveryDefinition } from '../../../src/kit/discovery.ts'
import { testContext } from '../../../src/kit/testing/context.ts'
import type { DiscoveryContext } from '../../../src/discovery/sources/discovery-context.ts'
import type { Instance, Snapshot } from '../../../src/model/instance.ts'
import type { Placed } from '../../../src/model/place.ts'
import type {
  BoundProject,
  BoundService,
  BoundSource,
} from '../../../src/kit/plugins/bound-project.ts'
import type { Clock, Files } from '../../../src/model/ports.ts'
import { parseInstance } from '../../../src/kit/instances/instance-border.ts'
import { createFakeClock } from '../fake-clock.ts'

export function placed<T>(value: T): Placed<T> {
  return { value, location: { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } } }
}

export function instance(text: string, more: Partial<Instance> = {}): Instance {
  const read = parseInstance(text, { origin: `test ${text}`, allowUnix: true })
  if (read.instance === undefined) throw new Error(read.rejected.message)
  return { ...read.instance, ...more }
}

export function snapshotOf(...endpoints: string[]): Snapshot {
  return { instances: endpoints.map((each) => instance(each)), rejected: [] }
}

/** A source as a loaded project has it. */
export function source(name: string, definition: DiscoveryDefinition, options = {}): BoundSource {
  return { name, plugin: placed(definition.name), options: placed(options), definition }
}

export function service(name: string, more: Partial<BoundService> = {}): BoundService {
  return {
    name: placed(name),
    sources: [{ source: placed('main'), query: placed({}) }],
    filter: {},
    checks: [],
    backend: { name, lines: [] },
    guards: {},
    ...more,
  }
}

/** A loaded project whose services ask one source, `main`. */
export function project(
  services: readonly BoundService[],
  plugin: DiscoveryDefinition = fakePlugin({ snapshot: async () => snapshotOf() }),
  options = {},
): BoundProject {
  return {
    file: 'haproxyctl.yaml',
    root: '/project',
    plugins: [],
    haproxy: { version: 'auto', binary: 'haproxy' },
    global: [],
    defaults: [],
    sections: [],
    sources: [source('main', plugin, options)],
    services,
    patterns: [],
    files: [],
    templates: {},
    targets: [],
    guards: { minServers: 1, maxRemovedShare: 0.5, maxStaleMs: 60_000, requiresFresh: false },
    lint: { rules: {}, sets: [] },
    secrets: [],
    diagnostics: [],
  }
}

/** A plugin whose runtime is given, called `fake`. */
export function fakePlugin(runtime: Discovery | (() => Promise<Discovery>)): DiscoveryDefinition {
  return {
    kind: 'discovery',
    name: 'fake',
    summary: 'what the test says',
    schema: {},
    querySchema: {},
    open: typeof runtime === 'function' ? runtime : () => runtime,
  }
}

/** Files that live in a map; only what discovery uses. */
export function memoryFiles(contents = new Map<string, string>()): Files {
  return {
    ...testContext().files,
    async read(path) {
      const text = contents.get(path)
      return text === undefined ? undefined : Buffer.from(text)
    },
    async replace(path, data) {
      contents.set(path, Buffer.from(data).toString('utf8'))
    },
  }
}

export function discoveryWorld(more: Partial<DiscoveryContext> = {}): DiscoveryContext {
  const clock: Clock = more.clock ?? createFakeClock()
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }
  return {
    contextFor: (name) => testContext({ name, clock }),
    clock,
    log,
    progress: noProgress,
    files: memoryFiles(),
    stateFolder: '/state',
    random: () => 1,
    limits: { answerMs: 10_000, pollMs: 5_000, firstRetryMs: 500, longestRetryMs: 4_000 },
    ...more,
  }
}
