import { basename, join } from 'node:path'
import type { Files } from '../../model/index.ts'

/** A page of this package. */
export interface Page {
  /** What it is asked for by: `project-file`, `commands/apply`, `discovery/zookeeper`. */
  readonly topic: string
  /** From the root of the package. */
  readonly path: string
}

export interface PageFolder {
  readonly files: Files
  /** Absolute folder of this package. */
  readonly packageRoot: string
}

/** All pages: of docs first, then of commands, plugins and lint rules. */
export async function listPages({ files, packageRoot }: PageFolder): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const folder of ['', 'commands/', 'lint/']) {
    const names = await files.list(join(packageRoot, 'docs', folder))
    for (const name of names ?? []) {
      if (!name.endsWith('.md')) continue
      const topic = name === 'README.md' ? folder.replace('/', '') : folder + name.slice(0, -3)
      pages.push({ topic, path: `docs/${folder}${name}` })
    }
  }
  for (const kind of ['discovery', 'check', 'registrar', 'target']) {
    for (const name of (await files.list(join(packageRoot, 'plugins', kind))) ?? []) {
      const path = `plugins/${kind}/${name}/README.md`
      if ((await files.list(join(packageRoot, 'plugins', kind, name)))?.includes('README.md'))
        pages.push({ topic: `${kind}/${name}`, path })
    }
  }
  return pages
}

/** The pages that a word means: a topic, the last part of one, or the path that a message named. */
export function pagesFor(word: string, pages: readonly Page[]): readonly Page[] {
  const [asked = ''] = word.replace(/^\.?\//, '').split('#', 1)
  const exact = pages.filter(({ topic, path }) => topic === asked || path === asked)
  if (exact.length > 0) return exact
  const name = asked.replace(/\.md$/, '')
  return pages.filter(({ topic }) => basename(topic) === name)
}

export async function readPage(
  { path }: Page,
  { files, packageRoot }: PageFolder,
): Promise<string> {
  const bytes = await files.read(join(packageRoot, path))
  if (bytes === undefined) throw new Error(`${path} was there a moment ago`)
  return new TextDecoder().decode(bytes)
}

/** The heading of a page. */
export function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1] ?? ''
}
