import { join } from 'node:path'
import { assemble } from '../../assemble/assemble.ts'
import type { SlotMemory } from '../../assemble/slots.ts'
import {
  compareDiagnostics,
  type ConfigFile,
  type ConfigModel,
  type Diagnostic,
  type Fleet,
  type Rendered,
  type RenderedFile,
  type Version,
} from '../../model/index.ts'
import { render } from '../../render/render.ts'
import { loadTemplates } from '../../render/templates.ts'
import { parseConfig } from '../../text/parser.ts'
import { validate } from '../../validate/validate.ts'
import type { Session } from '../session/session.ts'
import { newSlots } from './slots.ts'
import { traceBack } from './trace-back.ts'

/** What should be, rendered and judged. */
export interface Candidate {
  readonly version: Version
  readonly rendered: Rendered
  /** The rendered configurations, parsed, in their order. */
  readonly config: readonly ConfigFile[]
  /** What validation says, each at the place where it can be mended. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What a rendering is made of beside the project. */
export interface Ingredients {
  readonly fleet: Fleet
  readonly version: Version
  readonly slots: SlotMemory
  /** The files that go beside the configuration. */
  readonly companions: readonly RenderedFile[]
}

/** Renders the project for what was found. Throws InvalidError where a template is wrong. */
export async function renderProject(run: Session, ingredients: Ingredients): Promise<Rendered> {
  const { fleet, slots } = ingredients
  return renderModel(run, assemble(run.project, fleet, slots), ingredients)
}

async function renderModel(
  run: Session,
  model: ConfigModel,
  { version, companions }: Ingredients,
): Promise<Rendered> {
  const { project, world } = run
  const templates = await loadTemplates(project.templates, {
    builtIn: join(world.packageRoot, 'templates'),
    cwd: world.cwd,
    files: world.files,
  })
  return render(model, templates, version, companions)
}

/** Renders, parses and validates; whatever is wrong is in `diagnostics`. */
export async function makeCandidate(run: Session, ingredients: Ingredients): Promise<Candidate> {
  const { fleet, version, slots } = ingredients
  const model = assemble(run.project, fleet, slots)
  const rendered = await renderModel(run, model, ingredients)
  const config = configsOf(rendered).map((file) =>
    parseConfig(file.name, file.text, { facts: { version } }),
  )
  const found = tracedBack(validate(config, { version }), rendered)
  const diagnostics = [...found, ...newSlots(run.project, model, slots)]
  return { version, rendered, config, diagnostics }
}

/** Those of the rendered files that are in HAProxy's language. */
export function configsOf({ files }: Rendered): readonly RenderedFile[] {
  return files.filter((file) => file.name.endsWith('.cfg'))
}

/** Findings about rendered files, at the places they come from and in the order of those. */
export function tracedBack(
  diagnostics: readonly Diagnostic[],
  { files }: Rendered,
): readonly Diagnostic[] {
  const byName = new Map<string, RenderedFile>(files.map((file) => [file.name, file]))
  const traced = diagnostics.map((each) => {
    const file = byName.get(each.location?.file ?? '')
    return file === undefined ? each : traceBack(each, file)
  })
  return toldOnce(traced).toSorted(compareDiagnostics)
}

/** What a service says of all its servers is wrong in each of their lines, and told once. */
function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>()
  for (const each of diagnostics) {
    const key = JSON.stringify([each.code, each.message, each.location])
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()]
}
