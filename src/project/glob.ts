import { isAbsolute, join, resolve } from 'node:path'

import type { ProjectFiles } from './ports.ts'

/** `**` follows links; this is where a circle of them ends. */
const deepest = 32

/** Whether a path has wildcards at all. */
export function isGlob(pattern: string): boolean {
  return /[*?{[]/.test(pattern)
}

/**
 * The files that a pattern means, relative to `folder`, sorted: `*`, `?`, `[abc]`, `{a,b}` within a name,
 * `**` for any number of folders. Names with a leading dot are matched only when it is written.
 */
export async function expandGlob(
  pattern: string,
  folder: string,
  files: ProjectFiles,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const alternative of expandBraces(pattern)) {
    const start = isAbsolute(alternative) ? '/' : ''
    const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.')
    for (const path of await match(segments, start, folder, files)) found.add(path)
  }
  return [...found].toSorted()
}

async function match(
  segments: readonly string[],
  path: string,
  folder: string,
  files: ProjectFiles,
): Promise<readonly string[]> {
  const [segment, ...rest] = segments
  if (segment === undefined) return [path]
  if (segment === '**') return matchDeep(rest, path, { folder, files, depth: 0 })
  if (!isGlob(segment)) return match(rest, join(path, segment), folder, files)
  const names = (await files.list(resolve(folder, path))) ?? []
  const regexp = segmentRegExp(segment)
  const found: string[] = []
  for (const name of names) {
    if (!regexp.test(name)) continue
    const next = join(path, name)
    const isFolder = rest.length === 0 && (await files.list(resolve(folder, next))) !== undefined
    if (!isFolder) found.push(...(await match(rest, next, folder, files)))
  }
  return found
}

interface Descent {
  readonly folder: string
  readonly files: ProjectFiles
  readonly depth: number
}

async function matchDeep(
  rest: readonly string[],
  path: string,
  descent: Descent,
): Promise<readonly string[]> {
  const { folder, files, depth } = descent
  const names = depth > deepest ? undefined : await files.list(resolve(folder, path))
  if (names === undefined) return []
  const found = [...(await match(rest.length === 0 ? ['*'] : rest, path, folder, files))]
  for (const name of names) {
    if (name.startsWith('.')) continue
    found.push(...(await matchDeep(rest, join(path, name), { folder, files, depth: depth + 1 })))
  }
  return found
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
