import { resolve } from 'node:path'

import type { Report } from '../../model/diagnostic.ts'
import type { Location, Placed } from '../../model/place.ts'
import { nearest } from '../../text/nearest.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../../text/yaml/yaml.ts'
import { projectError, reasonOf } from '../finding.ts'
import type { ReadingPorts } from '../ports.ts'

/** `$${` is a plain `${`; HAProxy's own `${NAME}` has no colon and is left alone. */
const pattern = /\$\$\{|\$\{([A-Za-z]+):([^}]*)\}/g

/** A shorter value is not masked: it would blank out text that has nothing to do with it. */
const shortestSecret = 6

interface Resolving {
  readonly ports: ReadingPorts
  readonly root: string
  readonly secrets: Set<string>
  readonly report: Report
  /** What the files hold that are referred to, or why they hold nothing. */
  readonly contents: Map<string, { readonly text?: string; readonly problem?: string }>
  readonly done: Map<YamlNode, YamlNode>
}

/** Whether the project says that a value is no secret, and the rest of the reference. */
function splitPublic(rest: string): { readonly name: string; readonly isPublic: boolean } {
  const [, before, mark, after = ''] = /^(.*?)(\?public)?(:-.*)?$/s.exec(rest) ?? []
  return { name: `${before ?? ''}${after}`, isPublic: mark !== undefined }
}

/**
 * Puts values in place of `${env:NAME}`, `${env:NAME:-default}` and `${file:path}`; they are never read as YAML. All of them
 * are secret but defaults, which stand in the project for all to read, and what is marked with `?public`.
 */
export async function resolveReferences(
  tree: YamlNode,
  world: Pick<Resolving, 'ports' | 'root' | 'secrets' | 'report'>,
): Promise<YamlNode> {
  const resolving: Resolving = { ...world, contents: new Map(), done: new Map() }
  for (const path of filesIn(tree, new Set())) {
    const absolute = resolve(world.root, path)
    resolving.contents.set(path, await readContent(absolute, world.ports))
  }
  return replaceIn(tree, resolving)
}

function filesIn(node: YamlNode, found: Set<string>): Set<string> {
  if (node.kind === 'mapping') for (const entry of node.entries) filesIn(entry.value, found)
  else if (node.kind === 'sequence') for (const item of node.items) filesIn(item, found)
  else if (typeof node.value === 'string') {
    for (const [, scheme, rest] of node.value.matchAll(pattern))
      if (scheme === 'file' && rest !== undefined) found.add(splitPublic(rest).name)
  }
  return found
}

async function readContent(
  path: string,
  ports: ReadingPorts,
): Promise<{ readonly text?: string; readonly problem?: string }> {
  try {
    const bytes = await ports.files.read(path)
    if (bytes === undefined) return { problem: 'there is no such file' }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: text.replace(/\r?\n$/, '') }
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'it is not UTF-8 text' }
    return { problem: reasonOf(error) }
  }
}

function replaceIn(node: YamlNode, resolving: Resolving): YamlNode {
  const known = resolving.done.get(node)
  if (known !== undefined) return known
  const replaced = replaceOwn(node, resolving)
  resolving.done.set(node, replaced)
  return replaced
}

function replaceOwn(node: YamlNode, resolving: Resolving): YamlNode {
  switch (node.kind) {
    case 'mapping':
      return { ...node, entries: node.entries.map((entry) => replaceEntry(entry, resolving)) }
    case 'sequence':
      return { ...node, items: node.items.map((item) => replaceIn(item, resolving)) }
    case 'scalar':
      return typeof node.value === 'string' && /\$\{|\$\$\{/.test(node.value)
        ? replaceText(node, resolving)
        : node
    default:
      return node satisfies never
  }
}

function replaceEntry(entry: YamlEntry, resolving: Resolving): YamlEntry {
  if (/\$\{(env|file):/.test(entry.key.value)) {
    const message = 'A key cannot hold a reference.'
    const help = 'References are replaced in values only; write the key out.'
    resolving.report(projectError('reference', message, entry.key.location, help))
  }
  return { key: entry.key, value: replaceIn(entry.value, resolving) }
}

function replaceText(scalar: YamlScalar, resolving: Resolving): YamlScalar {
  let isResolved = true
  let hasReference = false
  function expand({ value, location }: Placed<string>): Placed<string> {
    const expanded = value.replaceAll(pattern, (whole: string, ...groups: unknown[]) => {
      if (whole === '$${') return '${'
      hasReference = true
      const [scheme, rest, offset] = groups
      const place = placeWithin(location, value, Number(offset), whole)
      const found = valueOf(String(scheme), String(rest), place, resolving)
      isResolved &&= found !== undefined
      return found ?? whole
    })
    return { value: expanded, location }
  }
  // Line by line, so that a value cannot become a line of its own: what is referred to stays in its line.
  const rows = scalar.text.split('\n').map((value, index) => {
    return expand({ value, location: scalar.lines?.[index]?.location ?? scalar.location })
  })
  const text = rows.map((row) => row.value).join('\n')
  const reference = hasReference ? { reference: { written: scalar.text, isResolved } } : {}
  return { ...scalar, lines: rows, value: text, text, ...reference }
}

/** The place of one reference, where the text stands in the file as it is; the whole text's otherwise. */
function placeWithin(location: Location, text: string, offset: number, whole: string): Location {
  const { file, start, end } = location
  const quotes = (end?.column ?? 0) - start.column - text.length
  if (end?.line !== start.line || (quotes !== 0 && quotes !== 2)) return location
  const column = start.column + quotes / 2 + offset
  const { line } = start
  return { file, start: { line, column }, end: { line, column: column + whole.length } }
}

function valueOf(
  scheme: string,
  rest: string,
  location: Location,
  resolving: Resolving,
): string | undefined {
  if (scheme === 'env') return envValue(rest, location, resolving)
  if (scheme === 'file') return fileValue(rest, location, resolving)
  const guess = nearest(scheme, ['env', 'file'])
  const meant = guess === undefined ? '' : `Did you mean \`\${${guess}:${rest}}\`? `
  const message = `\`\${${scheme}:…}\` is not a reference that is known.`
  const help = `${meant}Known are \`\${env:NAME}\` and \`\${file:path}\`; for the plain text write \`$\${${scheme}:\`.`
  resolving.report(projectError('reference', message, location, help))
  return undefined
}

function envValue(rest: string, location: Location, resolving: Resolving): string | undefined {
  const { name: wanted, isPublic } = splitPublic(rest)
  const match = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(wanted)
  if (match === null) {
    const message = `\`${rest}\` is not the name of an environment variable.`
    const help = 'Write `${env:NAME}`, `${env:NAME:-default}` or `${env:NAME?public}`.'
    resolving.report(projectError('reference', message, location, help))
    return undefined
  }
  const [, name = '', fallback] = match
  if (resolving.ports.isUntrusted === true) return standIn(name, fallback, location, resolving)
  const { env } = resolving.ports
  const value = Object.hasOwn(env, name) ? env[name] : undefined
  // As in a shell, `:-` is for a variable that is empty, too.
  if (fallback !== undefined && (value === undefined || value === '')) return fallback
  if (value === undefined) {
    const message = `The environment variable \`${name}\` is not set.`
    const help = `Set it, or give a default: \`\${env:${name}:-default}\`.`
    resolving.report(projectError('missing-env', message, location, help))
    return undefined
  }
  if (!isPublic) keepSecret(value, resolving.secrets)
  return value
}

/** A word that is good as a number, a name and a text, so that the rest can be looked at. */
const placeholder = '1'

function standIn(
  name: string,
  fallback: string | undefined,
  location: Location,
  { report }: Resolving,
): string {
  const instead = fallback === undefined ? `\`${placeholder}\` stands` : 'its default stands'
  report({
    code: 'untrusted/environment',
    severity: 'info',
    message: `The environment variable \`${name}\` is not read; ${instead} in its place.`,
    help: 'This is refused because of --untrusted, which is for projects that nobody has reviewed yet.',
    location,
  })
  return fallback ?? placeholder
}

function fileValue(rest: string, location: Location, resolving: Resolving): string | undefined {
  const { name, isPublic } = splitPublic(rest)
  const { text, problem } = resolving.contents.get(name) ?? {}
  if (text !== undefined) {
    if (!isPublic) keepSecret(text, resolving.secrets)
    return text
  }
  const message = `The file \`${name}\` cannot be read: ${problem ?? 'there is no such file'}.`
  const help = `The path starts from the project's folder, ${resolving.root}.`
  resolving.report(projectError('missing-file', message, location, help))
  return undefined
}

/** Output is masked line by line, so the lines of a value count as well as the whole. */
function keepSecret(value: string, secrets: Set<string>): void {
  for (const part of [value, ...value.split('\n')]) {
    const trimmed = part.trim()
    if (trimmed.length >= shortestSecret) secrets.add(trimmed)
  }
}
