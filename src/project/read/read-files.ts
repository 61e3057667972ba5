import { isUtf8 } from 'node:buffer'
import { dirname, isAbsolute, join, resolve } from 'node:path'

import type { Report } from '../../model/diagnostic.ts'
import type { Location, Placed } from '../../model/place.ts'
import {
  entryOf,
  linesOf,
  plainOf,
  readYaml,
  type YamlMapping,
  type YamlNode,
} from '../../text/yaml/yaml.ts'
import { explainErrors } from '../schema/explain.ts'
import { projectError, reasonOf } from '../finding.ts'
import { expandGlob, isGlob } from './glob.ts'
import type { NamedFile, ReadingPorts } from '../ports.ts'
import { resolveReferences } from './references.ts'
import { checkProject } from '../../generated/schema-check.generated.ts'
import { conform } from '../schema/schema-errors.ts'
import { tidy } from './tidy.ts'

/** More is no longer a text that a person keeps; the `file` plugin reads large lists faster. */
const largestBytes = 16 * 1024 * 1024
/** Of a project: all that it includes is read into one. */
const mostFiles = 1_000
const mostBytes = 64 * 1024 * 1024

interface Gathering {
  readonly ports: ReadingPorts
  readonly root: string
  readonly report: Report
  readonly secrets: Set<string>
  /** By absolute path; `undefined` while it is being read, or when it could not be. */
  readonly read: Map<string, ReadFile | undefined>
}

/** A file of the project. */
export interface ReadFile {
  readonly file: NamedFile
  readonly bytes: Uint8Array
  /** What is written in it; references stand as they are. */
  readonly written: YamlNode | undefined
  /** The same with references replaced; `undefined` where it is unusable. */
  readonly tree: YamlMapping | undefined
}

/** The project file and all that it includes, in order; `undefined` where one cannot be read. */
export async function readFiles(
  main: NamedFile,
  world: Omit<Gathering, 'read'>,
): Promise<readonly (ReadFile | undefined)[]> {
  const gathering: Gathering = { ...world, read: new Map() }
  await gather(main, { chain: [], gathering, from: undefined })
  return [...gathering.read.values()]
}

interface Step {
  /** The files that led here, outermost first. */
  readonly chain: readonly NamedFile[]
  readonly gathering: Gathering
  /** The `include:` item that asks for the file. */
  readonly from: Location | undefined
}

async function gather(file: NamedFile, step: Step): Promise<void> {
  const { gathering } = step
  gathering.read.set(file.absolute, undefined)
  const bytes = await readBytes(file, step)
  if (bytes === undefined) return
  const read = await readFile(file, bytes, gathering)
  gathering.read.set(file.absolute, read)
  const include = entryOf(read.tree, 'include')?.value
  if (include === undefined) return
  for (const pattern of patternsOf(include))
    await gatherAll(pattern, file, { ...step, chain: [...step.chain, file] })
}

async function gatherAll(pattern: Placed<string>, file: NamedFile, step: Step): Promise<void> {
  const { gathering, chain } = step
  const folder = dirname(file.absolute)
  const paths = await findFiles(pattern, folder, gathering)
  const others = paths?.filter(
    (path) => !isGlob(pattern.value) || resolve(folder, path) !== file.absolute,
  )
  if (others === undefined) return
  if (others.length === 0) gathering.report(nothingFound(pattern, folder))
  for (const path of others) {
    const shown = isAbsolute(path) ? path : join(dirname(file.shown), path)
    const next: NamedFile = { absolute: resolve(folder, path), shown }
    if (chain.some((each) => each.absolute === next.absolute))
      gathering.report(circle(pattern, [...chain, next]))
    else if (!gathering.read.has(next.absolute)) {
      const excess = excessOf(gathering)
      if (excess !== undefined) return gathering.report(tooMuch(pattern, excess))
      await gather(next, { chain, gathering, from: pattern.location })
    }
  }
}

async function findFiles(
  pattern: Placed<string>,
  folder: string,
  { ports, report }: Gathering,
): Promise<readonly string[] | undefined> {
  try {
    return await expandGlob(pattern.value, folder, ports.files)
  } catch (error) {
    const message = `\`${pattern.value}\` cannot be looked for: ${reasonOf(error)}.`
    report(projectError('unreadable', message, pattern.location, mayRead))
    return undefined
  }
}

function excessOf({ read }: Gathering): string | undefined {
  if (read.size >= mostFiles) return `more than ${mostFiles} files`
  let bytes = 0
  for (const file of read.values()) bytes += file?.bytes.length ?? 0
  return bytes > mostBytes ? `more than ${mostBytes >> 20} MiB` : undefined
}

function tooMuch(pattern: Placed<string>, excess: string): ReturnType<typeof projectError> {
  const message = `With \`${pattern.value}\` the project has ${excess}.`
  const help = 'Keep long lists of nodes in files of their own, for the `file` plugin.'
  return projectError('include-too-much', message, pattern.location, help)
}

function nothingFound(pattern: Placed<string>, folder: string): ReturnType<typeof projectError> {
  const message = `\`${pattern.value}\` matches no file.`
  const help = `Patterns start from the folder of this file, ${folder}.`
  return projectError('include-nothing', message, pattern.location, help)
}

function circle(
  pattern: Placed<string>,
  chain: readonly NamedFile[],
): ReturnType<typeof projectError> {
  const last = chain.at(-1)
  const start = chain.findIndex((each) => each.absolute === last?.absolute)
  const names = chain.slice(start).map((each) => each.shown)
  const message = `The files include each other in a circle: ${names.join(' → ')}.`
  return projectError('include-cycle', message, pattern.location, 'Remove one of the includes.')
}

async function readBytes(file: NamedFile, step: Step): Promise<Uint8Array | undefined> {
  const { gathering, from } = step
  const location = from ?? { file: file.shown, start: { line: 1, column: 1 } }
  function fail(reason: string, help: string): undefined {
    const message = `The file \`${file.shown}\` cannot be read: ${reason}.`
    gathering.report(projectError('unreadable', message, location, help))
  }
  try {
    const bytes = await gathering.ports.files.read(file.absolute)
    if (bytes === undefined)
      return fail(
        'there is no such file',
        from === undefined ? makeOne : 'Fix the path, or remove it from `include:`.',
      )
    if (bytes.length > largestBytes)
      return fail(
        'it is larger than 16 MiB',
        'Keep long lists of nodes in a file of their own, for the `file` plugin.',
      )
    if (!isUtf8(bytes)) return fail('it is not UTF-8 text', 'Save it as UTF-8.')
    return bytes
  } catch (error) {
    return fail(reasonOf(error), mayRead)
  }
}

const mayRead = 'It has to be a file that this user may read.'
const makeOne = '`haproxyctl init` writes a first project; `--project` names another file.'

async function readFile(
  file: NamedFile,
  bytes: Uint8Array,
  { ports, root, report, secrets }: Gathering,
): Promise<ReadFile> {
  const text = new TextDecoder().decode(bytes)
  const { root: written, isEmpty, diagnostics } = readYaml(file.shown, text)
  for (const each of diagnostics) report(each)
  const top = { file: file.shown, start: { line: 1, column: 1 } }
  if (isEmpty) {
    const help =
      'Write at least one key, as in `services:`; `haproxyctl init` writes a first project.'
    report(projectError('empty', `The file \`${file.shown}\` is empty.`, top, help))
  }
  if (written === undefined) return { file, bytes, written, tree: undefined }
  const tree = tidy(await resolveReferences(written, { ports, root, secrets, report }))
  const { errors } = conform(checkProject, tree, plainOf(tree))
  for (const each of explainErrors(errors, tree)) report(each)
  return { file, bytes, written, tree: tree.kind === 'mapping' ? tree : undefined }
}

function patternsOf(node: YamlNode): readonly Placed<string>[] {
  const nodes = node.kind === 'sequence' ? node.items : [node]
  return nodes.flatMap((each) => {
    if (each.kind !== 'scalar' || each.value === null) return []
    return linesOf(each).filter((line) => line.value.trim() !== '')
  })
}
