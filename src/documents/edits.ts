import type { Location } from '../model/index.ts'
import type { EditedProject } from '../pipeline/edit/edit-project.ts'
import type { Written } from '../project/written.ts'
import { plainOf } from '../text/yaml/yaml.ts'

/** What `get` found at a path of the project. */
export interface ValueDocument {
  readonly format: 1
  readonly path: string
  readonly isFound: boolean
  /** As it is written, references included; absent where nothing stands there. */
  readonly value?: unknown
  readonly location?: Location
}

export function valueDocument(path: string, found: Written): ValueDocument {
  if (!('value' in found)) return { format: 1, path, isFound: false }
  const { location } = found.value
  return { format: 1, path, isFound: true, value: plainOf(found.value), location }
}

/** What `set` changed, or with `--dry-run` would change. */
export interface EditDocument extends Pick<EditedProject, 'file' | 'line' | 'aliases'> {
  readonly format: 1
  readonly path: string
  readonly isChanged: boolean
  readonly isWritten: boolean
  readonly patch: string
}

export function editDocument(
  path: string,
  { file, line, aliases }: EditedProject,
  { patch, isWritten }: Pick<EditDocument, 'patch' | 'isWritten'>,
): EditDocument {
  return {
    format: 1,
    path,
    file,
    ...(line !== undefined && { line }),
    isChanged: patch !== '',
    isWritten,
    patch,
    aliases,
  }
}
