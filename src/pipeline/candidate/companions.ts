import { join, relative } from 'node:path'
import {
  InvalidError,
  type CompanionSpec,
  type Diagnostic,
  type RenderedFile,
} from '../../model/index.ts'
import type { Session } from '../session/session.ts'

/**
 * The files that go beside the configuration, as they are now, sorted by name. Throws InvalidError where
 * one is not there, or is no text: what would be missing in HAProxy's folder is not left out here.
 */
export async function readCompanions(run: Session): Promise<readonly RenderedFile[]> {
  const found = new Map<string, RenderedFile>()
  const diagnostics: Diagnostic[] = []
  for (const spec of run.project.files) {
    for (const { name, path } of await filesOf(spec, run)) {
      const bytes = await run.world.files.read(path)
      const problem = found.has(name) ? 'twice' : problemOf(bytes)
      if (bytes === undefined || problem !== undefined) {
        diagnostics.push(wrongFile(spec, problem ?? 'missing', { name, path }, run))
        continue
      }
      found.set(name, { name, text: new TextDecoder().decode(bytes), origins: [] })
    }
  }
  if (diagnostics.length > 0)
    throw new InvalidError('a file beside the configuration cannot be used', diagnostics)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function namesOf(companions: readonly RenderedFile[]): readonly string[] {
  return companions.map((file) => file.name)
}

interface NamedPath {
  readonly name: string
  readonly path: string
}

/** One file, or those of a folder; what begins with a dot is nobody's, and HAProxy passes over it too. */
async function filesOf(spec: CompanionSpec, { world }: Session): Promise<readonly NamedPath[]> {
  const name = spec.name.value
  const path = spec.path.value
  const names = await world.files.list(path)
  if (names === undefined) return [{ name, path }]
  return names
    .filter((each) => !each.startsWith('.'))
    .map((each) => ({ name: `${name}/${each}`, path: join(path, each) }))
}

type Problem = 'missing' | 'twice' | 'binary'

function problemOf(bytes: Uint8Array | undefined): Problem | undefined {
  if (bytes === undefined) return 'missing'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    return 'binary'
  }
}

const messages: Readonly<Record<Problem, (file: NamedPath, shown: string) => string>> = {
  missing: (_, shown) => `The file ${shown} does not exist.`,
  twice: ({ name }) => `Two files would be ${name} on the target.`,
  binary: (_, shown) => `The file ${shown} is not text in UTF-8.`,
}

function wrongFile(
  { name, path }: CompanionSpec,
  problem: Problem,
  file: NamedPath,
  { world }: Session,
): Diagnostic {
  return {
    code: 'render/companion',
    severity: 'error',
    message: messages[problem](file, relative(world.cwd, file.path)),
    help: 'Paths in a project start at its own folder.',
    location: problem === 'twice' ? name.location : path.location,
  }
}
