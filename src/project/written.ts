import { dirname, resolve } from 'node:path'

import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import { InvalidError } from '../model/errors.ts'
import { entryOf, type YamlMapping, type YamlNode } from '../text/yaml/yaml.ts'
import { formatYamlPath, type PathStep, type YamlPath } from '../text/yaml-edit/yaml-path.ts'
import { projectError } from './finding.ts'
import { masked } from './masked.ts'
import { isJoinedList, isShared, mergeTrees } from './read/merge.ts'
import type { NamedFile, ReadingPorts } from './ports.ts'
import { readFiles } from './read/read-files.ts'
import { startOf } from './read/read-settings.ts'

/** A file of a project as somebody wrote it: references are not replaced, and nothing has been left out. */
export interface WrittenFile {
  readonly file: NamedFile
  readonly bytes: Uint8Array
  readonly root: YamlMapping | undefined
}

/** The files of a project that may be wrong in all that it says; throws an InvalidError where one is not YAML. */
export async function readWritten(
  path: string,
  ports: ReadingPorts,
): Promise<readonly WrittenFile[]> {
  const diagnostics: Diagnostic[] = []
  const secrets = new Set<string>()
  const absolute = resolve(ports.cwd, path)
  const root = dirname(absolute)
  function report(diagnostic: Diagnostic): void {
    diagnostics.push(diagnostic)
  }
  const files = await readFiles({ absolute, shown: path }, { ports, root, report, secrets })
  const unreadable = diagnostics.filter(({ code }) => /^yaml\/|^project\/unreadable$/.test(code))
  if (unreadable.length > 0) {
    const found = unreadable.toSorted(compareDiagnostics).map((each) => masked(each, [...secrets]))
    throw new InvalidError(`The project \`${path}\` cannot be read.`, found)
  }
  return files.flatMap((each) => {
    if (each === undefined) return []
    const { file, bytes, written } = each
    return [{ file, bytes, root: written?.kind === 'mapping' ? written : undefined }]
  })
}

export type Written =
  | { readonly value: YamlNode }
  /** Nothing stands there; these are the keys of what the path leads to before that. */
  | { readonly beside: readonly string[] }

/** What all files together have at a path. */
export function writtenAt(files: readonly WrittenFile[], path: YamlPath): Written {
  return writtenBelow(wholeOf(files), path)
}

/** What all files together say. */
export function wholeOf(files: readonly WrittenFile[]): YamlNode {
  const trees = files.flatMap(({ root }) => root ?? [])
  return mergeTrees(trees, startOf(files[0]?.file.shown ?? ''), () => undefined)
}

export function writtenBelow(whole: YamlNode, path: YamlPath): Written {
  let value = whole
  for (const step of path) {
    const next = below(value, step)
    if (next === undefined) return { beside: keysOf(value) }
    value = next
  }
  return { value }
}

function below(node: YamlNode | undefined, step: PathStep): YamlNode | undefined {
  if (typeof step === 'string') return entryOf(node, step)?.value
  return node?.kind === 'sequence' ? node.items[step] : undefined
}

function keysOf(node: YamlNode): readonly string[] {
  return node.kind === 'mapping' ? node.entries.map(({ key }) => key.value) : []
}

export type EditPlace =
  | { readonly file: WrittenFile; readonly path: YamlPath }
  | { readonly diagnostic: Diagnostic }

/** The file that an edit at the path belongs in, and the path in that file. */
export function placeOfEdit(
  files: readonly WrittenFile[],
  { path, kind }: { readonly path: YamlPath; readonly kind: 'set' | 'add' | 'remove' },
): EditPlace | undefined {
  const holders = files.filter(({ root }) => depthOf(root, path) === path.length)
  if (isJoinedList(path.slice(0, 1).map(String))) {
    const givers = files.filter(({ root }) => entryOf(root, String(path[0])) !== undefined)
    if (givers.length > 1) return placeInLists(givers, path, kind)
  }
  const [first, second] = holders
  if (first !== undefined && second !== undefined && isShared(path.map(String)))
    return { diagnostic: inSeveral(path, holders) }
  const file = deepest(files, path)
  return file && { file, path }
}

/** Several files give lines to one list: they count in the order of the files, and new ones come last. */
function placeInLists(
  givers: readonly WrittenFile[],
  path: YamlPath,
  kind: 'set' | 'add' | 'remove',
): EditPlace | undefined {
  const [key = '', index, ...rest] = path
  const last = givers.at(-1)
  if (index === undefined)
    return kind === 'add' && last !== undefined
      ? { file: last, path }
      : { diagnostic: inSeveral(path, givers) }
  let before = 0
  for (const file of givers) {
    const value = entryOf(file.root, String(key))?.value
    const count = value?.kind === 'sequence' ? value.items.length : 1
    const own = Number(index) - before
    if (own < count) {
      const isItem = value?.kind === 'sequence'
      return isItem ? { file, path: [key, own, ...rest] } : { diagnostic: inSeveral(path, givers) }
    }
    before += count
  }
  return last && { file: last, path: [key, Number.MAX_SAFE_INTEGER, ...rest] }
}

/** The file that has most of the path; of several, the first one. */
function deepest(files: readonly WrittenFile[], path: YamlPath): WrittenFile | undefined {
  const [first, ...rest] = files
  return rest.reduce((best, file) => {
    return depthOf(file.root, path) > depthOf(best?.root, path) ? file : best
  }, first)
}

function depthOf(root: YamlNode | undefined, path: YamlPath): number {
  let depth = 0
  for (let node = root; depth < path.length; depth++) {
    node = below(node, path[depth] ?? '')
    if (node === undefined) break
  }
  return depth
}

function inSeveral(path: YamlPath, files: readonly WrittenFile[]): Diagnostic {
  const name = formatYamlPath(path)
  const [first, ...others] = files.map(({ file, root }) => {
    return { file, location: entryOf(root, String(path[0]))?.key.location ?? startOf(file.shown) }
  })
  const message = `\`${name}\` stands in ${files.length} files, and only a part of it can be edited at once.`
  const help = `Edit what is below it, or open the file itself.`
  const related = others.map(({ location }) => ({ message: 'Another one is here.', location }))
  return {
    ...projectError('several-files', message, first?.location ?? startOf(name), help),
    related,
  }
}
