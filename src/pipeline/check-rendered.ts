import { basename } from 'node:path'
import type { Diagnostic, Version } from '../model/index.ts'
import { placeByName } from './ask-binary.ts'
import { tracedBack, type Candidate } from './candidate.ts'
import { haproxyFacts } from './haproxy-facts.ts'
import type { Run } from './run.ts'

type RenderedConfig = Pick<Candidate, 'rendered' | 'config'>

/** What `haproxy -c` says of rendered files, at the places they come from; nothing where there is no binary. */
export async function checkRendered(
  run: Run,
  candidate: RenderedConfig,
  version: Version,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  return tracedBack(await askAboutRendered(run, candidate, version, signal), candidate.rendered)
}

/** The same at their places in the rendered files. */
export async function askAboutRendered(
  run: Run,
  { rendered, config }: RenderedConfig,
  version: Version,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if ((await run.binaryVersion()) === undefined) return []
  await using folder = await run.world.temporaryFolder()
  const paths: string[] = []
  for (const { name, text } of rendered.files) paths.push(await folder.write(name, text))
  const configs = paths.filter((path) => path.endsWith('.cfg'))
  const found = await haproxyFacts(run, version).check(configs, signal)
  const named = found.map((each) => withFileName(each, folder.path))
  return placeByName(named, config)
}

/** The candidate's place is nobody's business; its name is. */
function withFileName(diagnostic: Diagnostic, folder: string): Diagnostic {
  const { location, message } = diagnostic
  const text = message.replaceAll(`${folder}/`, '')
  if (location === undefined || !location.file.startsWith(folder))
    return { ...diagnostic, message: text }
  return { ...diagnostic, message: text, location: { ...location, file: basename(location.file) } }
}
