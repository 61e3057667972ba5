import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder of real configurations, which is not part of the project: HAPROXYCTL_CORPUS names it. */
export const corpusFolder: string | undefined = findCorpus()

/** What a suite says when there is no corpus. */
export const noCorpus = 'HAPROXYCTL_CORPUS names no folder: the corpus is not looked at'

export interface CorpusFile {
  /** Relative to the corpus. */
  readonly name: string
  readonly bytes: Buffer
}

/** Every configuration in the corpus, by name. */
export function* corpusFiles(folder: string): Generator<CorpusFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => each.endsWith('.cfg')).toSorted()) {
    yield { name, bytes: readFileSync(join(folder, name)) }
  }
}

function findCorpus(): string | undefined {
  const folder = process.env['HAPROXYCTL_CORPUS']
  return folder !== undefined && existsSync(folder) ? folder : undefined
}
