import type { CurrentFile, FileChange } from '../../model/plan/plan.ts'
import type { RenderedFile } from '../../model/config/rendered.ts'

/** What happens to each file: those that are wanted, then those of ours that are wanted no more. */
export function compareFiles(
  current: readonly CurrentFile[],
  wanted: readonly RenderedFile[],
): readonly FileChange[] {
  const texts = new Map(current.map((file) => [file.name, file.text]))
  const names = new Set(wanted.map((file) => file.name))
  const changes: FileChange[] = []
  for (const { name, text } of wanted) {
    const before = texts.get(name)
    if (before === undefined) changes.push({ name, action: 'create', after: text })
    else changes.push({ name, action: before === text ? 'keep' : 'replace', before, after: text })
  }
  for (const { name, text, isOwned } of current) {
    if (text === undefined || !isOwned || names.has(name)) continue
    changes.push({ name, action: 'delete', before: text })
  }
  return changes
}
