import { isAbsolute, join, resolve } from 'node:path'

import { UnavailableError } from '../../model/errors.ts'
import { matchWithin } from '../../text/bounded-match.ts'
import type { ProjectFiles } from '../ports.ts'

/** `**` follows links; this is where a circle of them ends. */
const deepest = 32
/** A project has a few hundred; several circles of links have more than there is time for. */
const mostFolders = 10_000
const mostAlternatives = 1_000
/** A pattern of many stars takes for ever on a long name. */
const matchLimitMs = 1_000

/** Whether a path has wildcards at all. */
export function isGlob(pattern: string): boolean {
  return /[*?{[]/.test(pattern)
}

/**
 * The files that a pattern means, relative to `folder`, sorted: `*`, `?`, `[abc]`, `{a,b}` within a name,
 * `**` for any number of folders. Names with a leading dot are matched only when it is written.
 * A path without wildcards is given back as it is: whether it exists is found out by reading it.
 */
export async function expandGlob(
  pattern: string,
  folder: string,
  files: ProjectFiles,
): Promise<readonly string[]> {
  const found = new Set<string>()
  const looked = { folders: 0 }
  for (const alternative of expandBraces(pattern)) {
    const path = isAbsolute(alternative) ? '/' : ''
    const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.')
    const walk: Walk = { folder, files, path, isFound: false, depth: 0, looked }
    for (const each of await match(segments, walk)) found.add(each)
  }
  return [...found].toSorted()
}

interface Walk {
  readonly folder: string
  readonly files: ProjectFiles
  readonly path: string
  /** Whether a wildcard led here: what it did not find is not there. */
  readonly isFound: boolean
  readonly depth: number
  /** How many folders were looked at for the whole of a pattern. */
  readonly looked: { folders: number }
}

async function match(segments: readonly string[], walk: Walk): Promise<readonly string[]> {
  const [segment, ...rest] = segments
  if (segment === undefined) return [walk.path]
  if (segment === '**') return matchDeep(rest, walk)
  const isNamed = segment === '..' || (!isGlob(segment) && !walk.isFound)
  if (isNamed) return match(rest, { ...walk, path: join(walk.path, segment) })
  const regexp = segmentRegExp(segment)
  const found: string[] = []
  for (const name of fitting(regexp, (await namesIn(walk, walk.path)) ?? [])) {
    const path = join(walk.path, name)
    const isFolder = rest.length === 0 && (await namesIn(walk, path)) !== undefined
    if (!isFolder) found.push(...(await match(rest, { ...walk, path, isFound: true })))
  }
  return found
}

async function matchDeep(rest: readonly string[], walk: Walk): Promise<readonly string[]> {
  const names = walk.depth > deepest ? undefined : await namesIn(walk, walk.path)
  if (names === undefined) return []
  const here = { ...walk, isFound: true }
  const found = [...(await match(rest.length === 0 ? ['*'] : rest, here))]
  for (const name of names) {
    if (name.startsWith('.')) continue
    const below = { ...here, path: join(walk.path, name), depth: walk.depth + 1 }
    found.push(...(await matchDeep(rest, below)))
  }
  return found
}

function namesIn(
  { files, folder, looked }: Walk,
  path: string,
): Promise<readonly string[] | undefined> {
  if (++looked.folders > mostFolders)
    throw new UnavailableError(`it leads to more than ${mostFolders} places`)
  return files.list(resolve(folder, path))
}

function fitting(regexp: RegExp, names: readonly string[]): readonly string[] {
  const fits = matchWithin(regexp, names, matchLimitMs)
  if (fits === undefined) throw new UnavailableError('it has more stars than can be tried')
  return names.filter((_, index) => fits[index])
}

function segmentRegExp(segment: string): RegExp {
  const source = segment.replaceAll(/\*+|\?|\[!?[^\]/]+\]|[^\w]/g, (token) => {
    if (token.startsWith('*')) return '[^/]*'
    if (token === '?') return '[^/]'
    if (token.length > 2)
      return `[${token.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`
    return `\\${token}`
  })
  return new RegExp(`^${segment.startsWith('.') ? '' : '(?!\\.)'}${source}$`)
}

function expandBraces(pattern: string): readonly string[] {
  const done: string[] = []
  const open = [pattern]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const match = /\{([^{}]*)\}/.exec(next)
    if (match === null) done.push(next)
    else {
      const [whole, inside = ''] = match
      const before = next.slice(0, match.index)
      const after = next.slice(match.index + whole.length)
      open.push(...inside.split(',').map((each) => before + each + after))
    }
    if (done.length + open.length > mostAlternatives)
      throw new UnavailableError(`its braces stand for more than ${mostAlternatives} patterns`)
  }
  return done
}
