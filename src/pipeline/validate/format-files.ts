import { resolve } from 'node:path'
import { hasErrors, InvalidError } from '../../model/index.ts'
import { decodeText, encodeText } from '../../text/words/decode.ts'
import { formatConfig } from '../../text/format/format.ts'
import { parseConfig } from '../../text/parser.ts'
import { missingLineFeed } from '../../text/syntax-findings.ts'
import { readConfigs, standardInput } from './config-input.ts'
import type { World } from '../session/world.ts'

export interface FormatResult {
  /** Files that were, or with `check` would be, changed. */
  readonly changed: readonly string[]
  /** What standard input is when formatted, where it was asked for. */
  readonly text?: string
}

/** Formats files in place, each in one step. Throws InvalidError where one cannot be read as HAProxy's language. */
export async function formatFiles(
  paths: readonly string[],
  { check }: { readonly check: boolean },
  world: World,
): Promise<FormatResult> {
  const changed: string[] = []
  let text: string | undefined
  for (const [path, before] of await readConfigs(paths, world)) {
    const file = parseConfig(path, before)
    // Where a quote never ends, what is white space is anybody's guess. A last line feed is white space.
    const unclear = file.diagnostics.filter(({ code }) => code !== missingLineFeed.code)
    if (hasErrors(unclear)) throw new InvalidError(`${path} cannot be formatted`, unclear)
    const after = formatConfig(file)
    if (path === standardInput) text = after
    if (after === before) continue
    changed.push(path)
    if (!check && path !== standardInput) await write(path, after, world)
  }
  return { changed, ...(text !== undefined && { text }) }
}

async function write(path: string, text: string, { files, cwd }: World): Promise<void> {
  const absolute = resolve(cwd, path)
  const { encoding } = decodeText((await files.read(absolute)) ?? new Uint8Array())
  await files.replace(absolute, encodeText({ text, encoding }))
}
