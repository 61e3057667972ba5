import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import {
  Failure,
  startHeartbeat,
  type PluginContext,
  type Registrar,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import {
  entryOf,
  findHolder,
  printEntries,
  readEntries,
  withEntry,
  withoutEntry,
  type Entries,
  type Entry,
} from './entries.ts'
import type { FileRegistrarOptions } from './index.ts'

/** So often it is looked whether somebody has taken an entry away. */
const lookMs = 2_000

/** How often, and how far apart, it is tried to have the file while others write it. */
const lockTries = 50
const lockMs = 50

/**
 * Entries in one file, as the source `file` reads them. Several processes may write into it, each under its lock and
 * in one step.
 */
export function openFileRegistrar(
  options: FileRegistrarOptions,
  context: PluginContext,
): Registrar {
  const file = new SharedFile(resolve(context.root, options.path), context)
  const holder = randomUUID()
  const held = new Set<() => Promise<void>>()
  const looking = startHeartbeat(
    { ...context, everyMs: lookMs, what: `file ${options.path}` },
    async () => {
      if (held.size > 0) await file.restoreAll()
    },
  )

  return {
    async register(instance, signal) {
      signal.throwIfAborted()
      const { service } = instance
      async function put(health: RegistryHealth, until: AbortSignal): Promise<void> {
        await file.put(service, entryOf(instance, { health, holder }), until)
      }
      async function remove(): Promise<void> {
        if (held.delete(remove)) await file.remove(service, instance.id)
      }
      await put('passing', signal)
      held.add(remove)
      return { update: put, [Symbol.asyncDispose]: remove }
    },
    async [Symbol.asyncDispose]() {
      await looking[Symbol.asyncDispose]()
      for (const remove of held) await remove()
    },
  }
}

class SharedFile {
  readonly #path: string
  readonly #context: PluginContext
  readonly #own = new Map<string, { readonly service: string; readonly entry: Entry }>()

  constructor(path: string, context: PluginContext) {
    this.#path = path
    this.#context = context
  }

  async put(service: string, entry: Entry, signal: AbortSignal): Promise<void> {
    await this.#change((all) => withEntry(all, service, entry), signal)
    this.#own.set(`${service} ${entry.id}`, { service, entry })
  }

  async remove(service: string, id: string): Promise<void> {
    const own = this.#own.get(`${service} ${id}`)
    if (own === undefined) return
    this.#own.delete(`${service} ${id}`)
    await this.#change((all) => withoutEntry(all, service, own.entry))
  }

  /** What is gone comes back; what a younger process has taken over stays its. */
  async restoreAll(): Promise<void> {
    const now = await this.#read()
    const gone = [...this.#own.values()].filter(
      ({ service, entry }) => findHolder(now, service, entry.id) === undefined,
    )
    if (gone.length === 0) return
    await this.#change((all) =>
      gone.reduce((sum, { service, entry }) => withEntry(sum, service, entry), all),
    )
  }

  async #change(edit: (all: Entries) => Entries, signal?: AbortSignal): Promise<void> {
    await using _lock = await this.#lock(signal)
    const before = await this.#read()
    const after = edit(before)
    if (after === before) return
    await this.#context.files.replace(this.#path, printEntries(after), {
      makeFolders: true,
      mode: 0o644,
      folderMode: 0o755,
    })
  }

  async #read(): Promise<Entries> {
    const bytes = await this.#context.files.read(this.#path)
    if (bytes === undefined || bytes.length === 0) return new Map()
    return readEntries(new TextDecoder().decode(bytes), this.#path)
  }

  /** Others hold it for as long as a write takes. */
  async #lock(signal?: AbortSignal): Promise<AsyncDisposable> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.#context.files.lock(this.#path, signal)
      } catch (error) {
        const isLocked = error instanceof Failure && error.kind === 'locked'
        if (!isLocked || tried === lockTries) throw error
        await this.#context.clock.sleep(lockMs * (0.5 + Math.random()), signal)
      }
    }
  }
}
