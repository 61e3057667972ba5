import type { CurrentFile, FileChange } from '../../model/plan/plan.ts'

/** The files of the project by where they are: as the target says, or beside the others for one that is new. */
export class WantedFiles {
  private readonly known: ReadonlyMap<string, string>
  private readonly folder: string
  private readonly names = new Map<string, string>()
  private readonly texts = new Map<string, string>()

  /** Those whose content the process may not have. */
  private readonly changed = new Set<string>()

  constructor(files: readonly FileChange[], current: readonly CurrentFile[], isSettled: boolean) {
    this.known = new Map(current.map((file) => [file.name, file.path]))
    const example = current.find((file) => file.path.endsWith(`/${file.name}`))
    this.folder = example === undefined ? '' : example.path.slice(0, -example.name.length)
    for (const { path, name, text } of current) this.note(path, name, text)
    for (const { name, action, after } of files) {
      const path = this.pathOf(name)
      if (action === 'replace' || !isSettled) this.changed.add(path)
      if (action === 'delete') this.texts.delete(path)
      else if (action !== 'keep') this.note(path, name, after)
    }
  }

  pathOf(name: string): string {
    return this.known.get(name) ?? `${this.folder}${name}`
  }

  nameOf(path: string): string | undefined {
    return this.names.get(path)
  }

  /** What a file is to be, whether it changes or not. */
  textOf(path: string): string | undefined {
    return this.texts.get(path)
  }

  isChanged(path: string): boolean {
    return this.changed.has(path)
  }

  private note(path: string, name: string, text: string | undefined): void {
    this.names.set(path, name)
    if (text !== undefined) this.texts.set(path, text)
  }
}
