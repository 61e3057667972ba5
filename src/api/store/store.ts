import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Failure } from '../../model/index.ts'
import { commitDraft } from '../../pipeline/edit/commit-draft.ts'
import { CommitMemory } from '../../pipeline/edit/commit-memory.ts'
import { Draft } from '../../pipeline/edit/draft.ts'
import { openDraft, type EditWorld } from '../../pipeline/edit/write-draft.ts'

/** What a write made, and the commit that holds it; no commit where the project said so already. */
export interface Written<T> {
  readonly value: T
  readonly commit?: string
}

export interface WriteFacts<T> {
  /** Edits the draft; called again with a new one where somebody saved a file meanwhile. */
  readonly edit: (draft: Draft) => T | Promise<T>
  readonly subject: (value: T) => string
  /** The name of the token. */
  readonly who: string
}

// What a person saves is seen this soon; what is written here, at once.
const freshMs = 50
/** Files that come to an include are found by reading all anew. */
const wholeMs = 1_000
/** Who saves or commits at the same moment is given this long to be done. */
const patienceMs = 10_000

interface KnownDraft {
  readonly draft: Draft
  readonly readAtMs: number
  seenAtMs: number
}

/** The project as its files have it, for many readers and one writer at a time. */
export class Store {
  readonly #project: string
  readonly #edits: EditWorld
  readonly #onCommit: (commit: string, who: string, subject: string) => void
  readonly #memory = new CommitMemory()
  #known: KnownDraft | undefined
  #reading: Promise<Draft> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    project: string,
    edits: EditWorld,
    onCommit: (commit: string, who: string, subject: string) => void,
  ) {
    this.#project = project
    this.#edits = edits
    this.#onCommit = onCommit
  }

  async draft(): Promise<Draft> {
    const { clock } = this.#edits.world
    if (this.#known !== undefined && clock.now() - this.#known.seenAtMs < freshMs)
      return this.#known.draft
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  write<T>(facts: WriteFacts<T>): Promise<Written<T>> {
    const next = this.#last.then(() => this.#writePatiently(facts))
    this.#last = next.catch(() => undefined)
    return next
  }

  async #read(): Promise<Draft> {
    const { world } = this.#edits
    const nowMs = world.clock.now()
    const known = this.#known
    if (known !== undefined && nowMs - known.readAtMs < wholeMs && (await this.#isSame(known))) {
      known.seenAtMs = nowMs
      return known.draft
    }
    return this.#remember(await Draft.read(this.#project, world))
  }

  async #isSame({ draft }: KnownDraft): Promise<boolean> {
    for (const { file, bytes } of draft.files) {
      const now = await this.#edits.world.files.read(file.absolute)
      if (now === undefined || Buffer.compare(now, bytes) !== 0) return false
    }
    return true
  }

  #remember(draft: Draft): Draft {
    const nowMs = this.#edits.world.clock.now()
    this.#known = { draft, seenAtMs: nowMs, readAtMs: nowMs }
    return draft
  }

  async #writePatiently<T>(facts: WriteFacts<T>): Promise<Written<T>> {
    const { clock } = this.#edits.world
    const untilMs = clock.now() + patienceMs
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#write(facts)
      } catch (error) {
        const mayPass = error instanceof Failure && error.kind === 'locked'
        if (!mayPass || clock.now() > untilMs) throw error
        await clock.sleep(Math.min(20 * attempt, 200))
      }
    }
  }

  async #write<T>({ edit, subject, who }: WriteFacts<T>): Promise<Written<T>> {
    const { world } = this.#edits
    await using _lock = await world.files.lock(resolve(world.cwd, this.#project))
    const draft = await Draft.read(this.#project, world)
    const value = await edit(draft)
    const changed = draft.changed()
    if (changed.length === 0) return { value }
    await openDraft(this.#project, draft, this.#edits)
    const line = subject(value)
    const message = `${line}\n\nBy the API, for the token ${who}.\n`
    const author = `${who} <${who}@haproxyctl>`
    const commit = await commitDraft(changed, { message, author }, world, this.#memory)
    this.#remember(draft.fork())
    if (commit === undefined) return { value }
    this.#onCommit(commit, who, line)
    return { value, commit }
  }
}

/** What tells one state of a part of the project from another. */
export function tagOf(view: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`
}

/** The same for all files of the project. */
export function tagOfDraft({ files }: Draft): string {
  const hash = createHash('sha256')
  for (const { file, bytes } of files) hash.update(file.absolute).update('\0').update(bytes)
  return `"${hash.digest('base64url').slice(0, 22)}"`
}
