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
  /** As it was read; without bytes where there was none. */
  readonly original: OriginalFile
  readonly before: string
  readonly after: string
  /** The same edits once more, for another text of this file; absent where all of it was replaced. */
  readonly edits?: readonly YamlEdit[]
}

export interface OriginalFile {
  readonly file: WrittenFile['file']
  readonly bytes: Uint8Array | undefined
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
  readonly #replaced = new Set<string>()
  /** Files that are no part of the project's own, as a template: what was read of them, and what is to be there. */
  readonly #beside = new Map<string, { readonly original: OriginalFile; readonly text: string }>()

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

  /** The same by their paths, with those beside them. */
  get drafted(): ReadonlyMap<string, Uint8Array> {
    const files = this.#files.map(({ file, bytes }) => [file.absolute, bytes] as const)
    const beside = [...this.#beside].map(
      ([path, { text }]) => [path, new TextEncoder().encode(text)] as const,
    )
    return new Map([...files, ...beside])
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

  /** Puts a text in place of all that a file holds, be it one of the project or one beside it. */
  replace(original: OriginalFile, text: string): void {
    const { absolute } = original.file
    if (this.#files.some(({ file }) => file.absolute === absolute)) {
      this.#put(absolute, text)
      this.#replaced.add(absolute)
    } else this.#beside.set(absolute, { original, text })
  }

  /** The files that say something else than before. */
  changed(): readonly EditedFile[] {
    const own = this.#originals.map((original, index) => {
      const { absolute } = original.file
      const before = textOf(original.bytes)
      const after = textOf(this.#files[index]?.bytes ?? original.bytes)
      if (this.#replaced.has(absolute)) return { original, before, after }
      return { original, before, after, edits: this.#edits.get(absolute) ?? [] }
    })
    const beside = [...this.#beside.values()].map(({ original, text }) => {
      return { original, before: textOf(original.bytes ?? new Uint8Array()), after: text }
    })
    return [...own, ...beside].filter(({ before, after }) => before !== after)
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
  if (edits === undefined) return undefined
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
