import { basename, dirname, join } from 'node:path'
import type { ConfigFile, Diagnostic, Rendered, Version } from '../../model/index.ts'
import { placeByName } from '../validate/binary-findings.ts'
import { tracedBack } from './trace-back.ts'
import { haproxyFacts } from '../session/haproxy-facts.ts'
import type { Session } from '../session/session.ts'

interface RenderedConfig {
  readonly rendered: Rendered
  /** Its configurations, parsed; empty where places are not asked for. */
  readonly config: readonly ConfigFile[]
}

/** What `haproxy -c` says of rendered files, at the places they come from; nothing where there is no binary. */
export async function checkRendered(
  run: Session,
  candidate: RenderedConfig,
  version: Version,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  return tracedBack(await askAboutRendered(run, candidate, version, signal), candidate.rendered)
}

/** The same at their places in the rendered files. */
export async function askAboutRendered(
  run: Session,
  { rendered, config }: RenderedConfig,
  version: Version,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if ((await run.binaryVersion()) === undefined) return []
  await using folder = await run.world.temporaryFolder()
  const places = companionPlaces(rendered, folder.path)
  const configs: string[] = []
  for (const { name, text } of rendered.files) {
    const path = await folder.write(name, withPlaces(text, places))
    if (name.endsWith('.cfg')) configs.push(path)
  }
  const found = await haproxyFacts(run, version).check(configs, signal)
  const named = found.map((each) => withFileName(each, folder.path))
  return placeByName(named, config)
}

/** Where the files beside the configuration, and their folders, are for the check. */
function companionPlaces({ files }: Rendered, folder: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { name } of files) {
    if (name.endsWith('.cfg')) continue
    places.set(name, join(folder, name))
    const within = dirname(name)
    if (within !== '.') places.set(within, join(folder, within))
  }
  return places
}

/** Where a target keeps them is not known here, and they may not be there yet: the end of a path tells. */
function withPlaces(text: string, places: ReadonlyMap<string, string>): string {
  let changed = text
  for (const [name, place] of places) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const named = new RegExp(
      `(?<![\\w./@+-])/(?:[\\w.@+-]+/)*${escaped}(?=/?(?:[^\\w./@+-]|$))`,
      'g',
    )
    changed = changed.replace(named, () => place)
  }
  return changed
}

/** The candidate's place is nobody's business; its name is. */
function withFileName(diagnostic: Diagnostic, folder: string): Diagnostic {
  const { location, message } = diagnostic
  const text = message.replaceAll(`${folder}/`, '')
  if (location === undefined || !location.file.startsWith(folder))
    return { ...diagnostic, message: text }
  return { ...diagnostic, message: text, location: { ...location, file: basename(location.file) } }
}
