import { isAbsolute, join, resolve } from 'node:path'

import type { ProjectFiles } from '../ports.ts'

/** `**` follows links; this is where a circle of them ends. */
const deepest = 32

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
  for (const alternative of expandBraces(pattern)) {
    const path = isAbsolute(alternative) ? '/' : ''
    const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.')
    const walk: Walk = { folder, files, path, isFound: false, depth: 0 }
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
}

async function match(segments: readonly string[], walk: Walk): Promise<readonly string[]> {
  const [segment, ...rest] = segments
  if (segment === undefined) return [walk.path]
  if (segment === '**') return matchDeep(rest, walk)
  const isNamed = segment === '..' || (!isGlob(segment) && !walk.isFound)
  if (isNamed) return match(rest, { ...walk, path: join(walk.path, segment) })
  const regexp = segmentRegExp(segment)
  const found: string[] = []
  for (const name of (await namesIn(walk, walk.path)) ?? []) {
    if (!regexp.test(name)) continue
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

function namesIn({ files, folder }: Walk, path: string): Promise<readonly string[] | undefined> {
  return files.list(resolve(folder, path))
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
  const match = /\{([^{}]*)\}/.exec(pattern)
  if (match === null) return [pattern]
  const [whole, inside = ''] = match
  const before = pattern.slice(0, match.index)
  const after = pattern.slice(match.index + whole.length)
  return inside.split(',').flatMap((each) => expandBraces(before + each + after))
}
