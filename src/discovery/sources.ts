import type { BoundProject, BoundSource } from '../kit/bound-project.ts'
import type { Discovery } from '../kit/discovery.ts'
import { openPlugin } from '../kit/open-plugin.ts'
import type { ServiceSpec } from '../model/project.ts'
import type { DiscoveryContext } from './discovery-context.ts'

/** The sources of a project; each is opened when a service first asks for it, and shared from then on. */
export interface Sources extends AsyncDisposable {
  /** The open source of a service. A source that could not be opened is tried again at the next call. */
  open(service: ServiceSpec): Promise<Discovery>
}

export function openSources(project: BoundProject, world: DiscoveryContext): Sources {
  const opened = new Map<string, Promise<Discovery>>()

  return {
    async open(service) {
      const name = service.source.value
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
