import type { CommittedText, Git, WorkingCopy } from '../../model/index.ts'

/** What one commit after another need not ask git for again: where it lies, and what stands in the last one. */
export class CommitMemory {
  readonly #copies = new Map<string, WorkingCopy>()
  #commit = ''
  #texts = new Map<string, CommittedText>()

  async open(folder: string, git: Git): Promise<WorkingCopy> {
    const copy = this.#copies.get(folder) ?? (await git.open(folder))
    this.#copies.set(folder, copy)
    return copy
  }

  /** Nothing of a commit ever changes. */
  async committed(
    copy: WorkingCopy,
    commit: string,
    path: string,
  ): Promise<CommittedText | undefined> {
    const known = commit === this.#commit ? this.#texts.get(path) : undefined
    return known ?? copy.committed(commit, path)
  }

  keep(commit: string, texts: readonly (CommittedText & { readonly path: string })[]): void {
    this.#commit = commit
    this.#texts = new Map(texts.map((each) => [each.path, each]))
  }
}
