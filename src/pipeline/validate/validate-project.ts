import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import { loadAll } from '../../kit/plugins/plugin-catalogue.ts'
import { readLevels } from '../../lint/levels.ts'
import { readBaseline, type Baseline } from '../../lint/baseline.ts'
import {
  compareDiagnostics,
  configsOf,
  hasErrors,
  InvalidError,
  type Diagnostic,
  type Fleet,
  type Version,
} from '../../model/index.ts'
import { askAboutRendered } from '../candidate/check-rendered.ts'
import type { RenderedText } from '../candidate/render-text.ts'
import { tracedBack } from '../candidate/trace-back.ts'
import type { FleetSource } from '../fleet/find-fleet.ts'
import type { Session } from '../session/session.ts'
import { validateTexts } from './validate-texts.ts'
import type { Validation } from './validation.ts'

export interface ProjectValidation {
  /** Where the instances come from. */
  readonly source: FleetSource
  /** Empty: the project's own. */
  readonly versions: readonly Version[]
  readonly asksBinary: boolean
}

/**
 * Validates and lints what a project renders to, with every finding at the place where it can be mended.
 * A source that does not answer is told, and its services are validated without instances.
 */
export async function validateText(
  session: Session,
  { fleet, rendered, version }: RenderedText,
  request: ProjectValidation,
  signal: AbortSignal,
): Promise<Validation> {
  const { project, plugins } = session
  const versions = request.versions.length > 0 ? request.versions : [version]
  const rules = await loadAll(plugins, 'lint')
  const texts = new Map(configsOf(rendered).map((file) => [file.name, file.text]))
  const baseline = await projectBaseline(session)
  const binary = request.asksBinary ? await session.binaryVersion() : undefined
  const theirs =
    binary !== undefined && versions.includes(binary)
      ? await askAboutRendered(session, { rendered, config: [] }, binary, signal)
      : []
  const verdict = validateTexts(texts, {
    versions,
    rules,
    levels: readLevels(project.lint),
    ...(session.world.isUntrusted ? {} : { env: session.world.env }),
    binaryFindings: theirs,
    ...(baseline !== undefined && { baseline }),
  })
  const diagnostics = [
    ...project.diagnostics,
    ...(await missingBinary(session)),
    ...fleetFindings(session, fleet),
    ...tracedBack(verdict.diagnostics, rendered),
  ]
  return {
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    versions,
    sources: await sourcesOf(diagnostics, texts, session),
    configs: verdict.files,
    suppressed: verdict.suppressed,
    known: verdict.known,
  }
}

/** A binary that the user named and that does not run; HAProxy's absence by itself is no finding. */
async function missingBinary({ project, binaryVersion }: Session): Promise<readonly Diagnostic[]> {
  const { binary, binaryLocation } = project.haproxy
  if (binaryLocation === undefined || (await binaryVersion()) !== undefined) return []
  return [
    {
      code: 'project/missing-binary',
      severity: 'warning',
      message: `The binary ${binary} cannot be run.`,
      help: 'Correct `haproxy.binary`, or install it; until then nothing is asked of HAProxy.',
      location: binaryLocation,
    },
  ]
}

function fleetFindings({ project }: Session, fleet: Fleet): readonly Diagnostic[] {
  const specs = [...servicesOf(project, fleet), ...project.patterns.map(({ service }) => service)]
  const places = new Map(specs.map((each) => [each.name.value, each.sources[0].source.location]))
  const patterns = (fleet.patterns ?? []).map((each) => ({ ...each, name: each.pattern }))
  const found: Diagnostic[] = []
  for (const { name, source, error, rejected } of [...fleet.services, ...patterns]) {
    found.push(...rejected)
    const location = places.get(name)
    if (error === undefined) continue
    found.push({
      code: 'discover/no-answer',
      severity: 'warning',
      message: `The source ${source} of the service ${name} does not answer: ${error}.`,
      help: 'The rest was validated. --offline leaves the sources alone; --fleet takes what was found earlier.',
      ...(location !== undefined && { location }),
    })
  }
  return found
}

async function projectBaseline({ project, world }: Session): Promise<Baseline | undefined> {
  const path = project.lint.baseline
  if (path === undefined) return undefined
  const bytes = await world.files.read(path)
  if (bytes === undefined) return undefined
  const read = readBaseline(new TextDecoder().decode(bytes), path)
  if ('fingerprints' in read) return read
  if (hasErrors([read])) throw new InvalidError('the baseline of the project is wrong', [read])
  return undefined
}

/** The rendered texts, and those of the files that findings point at. */
async function sourcesOf(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  { world }: Session,
): Promise<ReadonlyMap<string, string>> {
  const { readSources } = await import('../fleet/read-sources.ts')
  const paths = diagnostics.map((each) => each.location?.file).filter((file) => file !== undefined)
  return new Map([...texts, ...(await readSources(paths, world))])
}
