import { isUtf8 } from 'node:buffer'
import { resolve } from 'node:path'
import { Failure, hasErrors, InvalidError } from '../../model/index.ts'
import {
  isWithoutTemplate,
  lookAt,
  projectAround,
  templateOf,
  type AdoptedConfig,
  type AdoptedFile,
} from '../../project/adopt.ts'
import { parseConfig } from '../../text/parser.ts'
import type { World } from '../session/world.ts'
import { writeNew } from './write-new.ts'
import { readGivenFile } from '../session/read-given-file.ts'

export interface Adopted {
  readonly written: readonly string[]
  readonly found: AdoptedConfig
}

/** What of a file is not simply its lines: a template with services in it. */
export type TemplateOfFile = (text: string) => Pick<AdoptedFile, 'template' | 'services'>

/** Writes a project around a haproxy.cfg into a folder; the file itself stays as it is. */
export async function adoptFile(
  path: string,
  folder: string,
  world: World,
  toTemplate: TemplateOfFile = (text) => ({ template: templateOf(text) }),
): Promise<Adopted> {
  const absolute = resolve(world.cwd, path)
  const bytes = await readGivenFile(path, world)
  if (!isUtf8(bytes))
    throw new Failure('usage', `${path} is not UTF-8 text`, { help: 'Save it as UTF-8.' })
  const text = new TextDecoder().decode(bytes)
  if (isWithoutTemplate(text))
    throw new Failure('usage', `${path} holds \`\\{{\`, which a template cannot`, {
      help: 'Write the backslash of the line in another way, as in `\\\\x5c`.',
    })
  const file = parseConfig(path, text)
  if (hasErrors(file.diagnostics))
    throw new InvalidError(`${path} cannot be read as HAProxy's language`, file.diagnostics)
  const found = lookAt(file)
  if (Object.keys(found.sections).length === 0)
    throw new Failure('usage', `${path} has no section of a haproxy.cfg`, {
      help: 'Name the file that HAProxy reads, as in /etc/haproxy/haproxy.cfg.',
    })
  const files = projectAround({ path: absolute, ...toTemplate(text), config: found })
  return { written: await writeNew(files, folder, world), found }
}
