import type { BoundProject, BoundSource } from '../../kit/plugins/bound-project.ts'
import type { Discovery } from '../../kit/discovery.ts'
import { openPlugin } from '../../kit/plugins/open-plugin.ts'
import type { ServiceSource } from '../../model/project.ts'
import { allowedPlaces, type AllowedPlaces } from './allowed-places.ts'
import type { DiscoveryContext } from './discovery-context.ts'

/** The sources of a project; each is opened when a service first asks for it, and shared from then on. */
export interface Sources extends AsyncDisposable {
  /** The open source that a service asks. A source that could not be opened is tried again at the next call. */
  open(asked: ServiceSource): Promise<Discovery>
  /** How often the project wants it to be asked, where it says so. */
  intervalMs(asked: ServiceSource): number | undefined
  /** Holds instances against what the source may name. */
  allowed(asked: ServiceSource): AllowedPlaces
}

export function openSources(project: BoundProject, world: DiscoveryContext): Sources {
  const opened = new Map<string, Promise<Discovery>>()
  const allowed = new Map(project.sources.map((each) => [each.name, allowedPlaces(each)]))

  return {
    async open(asked) {
      const name = asked.source.value
      const pending =
        opened.get(name) ?? openPlugin(sourceOf(project, name), world.contextFor(name))
      opened.set(name, pending)
      try {
        return await pending
      } catch (error) {
        opened.delete(name)
        throw error
      }
    },
    intervalMs: (asked) => sourceOf(project, asked.source.value).intervalMs,
    allowed: ({ source }) => allowed.get(source.value) ?? ((instance) => ({ instance })),
    async [Symbol.asyncDispose]() {
      for (const pending of opened.values()) {
        const source = await pending.catch(() => undefined)
        await source?.[Symbol.asyncDispose]?.()
      }
    },
  }
}

function sourceOf({ sources }: BoundProject, name: string): BoundSource {
  const source = sources.find((each) => each.name === name)
  if (source === undefined) throw new Error(`the project was loaded without its source ${name}`)
  return source
}
