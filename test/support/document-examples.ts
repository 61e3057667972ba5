import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = fileURLToPath(new URL('../../', import.meta.url))

/** A fenced block of a document. */
export interface Fence {
  /** `docs/templates.md:12`. */
  readonly place: string
  readonly language: string
  /** What stands behind the language: the name of a file. */
  readonly name: string
  readonly text: string
}

/** Made of rules and of help, whose examples have tests of their own. */
const generated = /^docs\/(?:lint|commands)\//

/** The documents that people read and write, without the pages that are generated. */
export async function documents(): Promise<ReadonlyMap<string, string>> {
  const found = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  for (const folder of ['docs', 'plugins', 'examples']) {
    const names = await readdir(join(checkout, folder), { recursive: true })
    found.push(...names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`))
  }
  const texts = new Map<string, string>()
  for (const path of found.filter((name) => !generated.test(name)).sort()) {
    texts.set(path, await readFile(join(checkout, path), 'utf8'))
  }
  return texts
}

export function fencesOf(path: string, text: string): readonly Fence[] {
  const fences: Fence[] = []
  for (const match of text.matchAll(/^```(\S*) ?(.*)\n([^]*?)^```$/gm)) {
    const [, language = '', name = '', body = ''] = match
    const line = text.slice(0, match.index).split('\n').length
    fences.push({ place: `${path}:${line}`, language, name, text: body })
  }
  return fences
}

/** A command that a document names: `haproxyctl validate --fail-on warning`. */
export interface Mention {
  readonly place: string
  readonly words: readonly string[]
}

/** Every `haproxyctl …` in a text, in code and in shell lines. */
export function mentionsOf(path: string, text: string): readonly Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(/(?:`|^\$ |&& )haproxyctl ([^`\n&|>#]+)/gm)) {
    const line = text.slice(0, match.index + 1).split('\n').length
    mentions.push({ place: `${path}:${line}`, words: (match[1] ?? '').trim().split(/\s+/) })
  }
  return mentions
}
