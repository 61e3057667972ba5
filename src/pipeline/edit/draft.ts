import { InvalidError } from '../../model/errors.ts'
import type { Location } from '../../model/index.ts'
import type { ReadingPorts } from '../../project/ports.ts'
import {
  placeOfEdit,
  readWritten,
  wholeOf,
  writtenBelow,
  type Written,
  type WrittenFile,
} from '../../project/written.ts'
import { editYaml, type YamlEdit } from '../../text/yaml-edit/edit-yaml.ts'
import type { YamlPath } from '../../text/yaml-edit/yaml-path.ts'
import type { OffsetEdit } from '../../text/edit.ts'
import { readYaml, type YamlNode } from '../../text/yaml/yaml.ts'

/** One file of a project that edits have changed. */
export interface EditedFile {
  /** As it was read. */
  readonly original: WrittenFile
  readonly before: string
  readonly after: string
  /** The same edits once more, for another text of this file. */
  readonly edits: readonly YamlEdit[]
}

/** What one edit did. */
export interface MadeEdit {
  readonly file: WrittenFile['file']
  readonly before: string
  readonly after: string
  readonly edits: readonly OffsetEdit[]
  readonly aliases: readonly Location[]
}

/** The files of a project, and edits of them that are written together or not at all. */
export class Draft {
  readonly #originals: readonly WrittenFile[]
  #files: readonly WrittenFile[]
  #whole: YamlNode | undefined
  readonly #edits = new Map<string, YamlEdit[]>()

  constructor(files: readonly WrittenFile[]) {
    this.#originals = files
    this.#files = files
  }

  static async read(project: string, ports: ReadingPorts): Promise<Draft> {
    return new Draft(await readWritten(project, ports))
  }

  /** All files, with what the edits made of them. */
  get files(): readonly WrittenFile[] {
    return this.#files
  }

  /** Another draft that starts from here; what is edited in it does not touch this one. */
  fork(): Draft {
    return new Draft(this.#files)
  }

  at(path: YamlPath): Written {
    this.#whole ??= wholeOf(this.#files)
    return writtenBelow(this.#whole, path)
  }

  /** Throws InvalidError where the edit cannot be made. */
  edit(edit: YamlEdit): MadeEdit {
    const place = placeOfEdit(this.#files, edit)
    if (place === undefined) throw new Error('a project has a file')
    if ('diagnostic' in place) throw refused([place.diagnostic])
    const { file, bytes } = place.file
    const before = textOf(bytes)
    const own = { ...edit, path: place.path }
    const made = editYaml(file.shown, before, own)
    if ('diagnostics' in made) throw refused(made.diagnostics)
    this.#put(file.absolute, made.text)
    this.#edits.set(file.absolute, [...(this.#edits.get(file.absolute) ?? []), own])
    return { file, before, after: made.text, edits: made.edits, aliases: made.aliases }
  }

  /** The files that say something else than before. */
  changed(): readonly EditedFile[] {
    return this.#originals.flatMap((original, index) => {
      const before = textOf(original.bytes)
      const after = textOf(this.#files[index]?.bytes ?? original.bytes)
      if (before === after) return []
      return [{ original, before, after, edits: this.#edits.get(original.file.absolute) ?? [] }]
    })
  }

  #put(absolute: string, text: string): void {
    this.#whole = undefined
    this.#files = this.#files.map((each) => {
      if (each.file.absolute !== absolute) return each
      const { root } = readYaml(each.file.shown, text)
      const bytes = new TextEncoder().encode(text)
      return { file: each.file, bytes, root: root?.kind === 'mapping' ? root : undefined }
    })
  }
}

/** The same edits in another text of the file; `undefined` where that text does not have what they rest on. */
export function repeatEdits({ original, edits }: EditedFile, text: string): string | undefined {
  let edited = text
  for (const edit of edits) {
    const made = editYaml(original.file.shown, edited, edit)
    if ('diagnostics' in made) return undefined
    edited = made.text
  }
  return edited
}

/** A byte order mark is a part of the text that stays where it is. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function refused(diagnostics: InvalidError['diagnostics']): InvalidError {
  return new InvalidError('The edit was not made.', diagnostics)
}
