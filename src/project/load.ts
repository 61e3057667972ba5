import { dirname, resolve } from 'node:path'

import { compareDiagnostics, hasErrors, type Diagnostic } from '../model/diagnostic.ts'
import { InvalidError } from '../model/errors.ts'
import type { BoundProject } from '../kit/plugins/bound-project.ts'
import { bindPlugins } from './bind-plugins.ts'
import { masked } from './masked.ts'
import { mergeTrees } from './read/merge.ts'
import type { ProjectPorts } from './ports.ts'
import { readFiles } from './read/read-files.ts'
import { readPlugins, readProject } from './read/read-project.ts'
import { startOf } from './read/read-settings.ts'

/**
 * Reads the project file and all that it includes, and binds each use of a plugin to it. Throws an InvalidError with everything that is wrong;
 * warnings are the project's `diagnostics`.
 */
export async function loadProject(path: string, ports: ProjectPorts): Promise<BoundProject> {
  const diagnostics: Diagnostic[] = []
  const secrets = new Set<string>()
  const absolute = resolve(ports.cwd, path)
  const root = dirname(absolute)
  function report(diagnostic: Diagnostic): void {
    diagnostics.push(diagnostic)
  }
  const files = await readFiles({ absolute, shown: path }, { ports, root, report, secrets })
  const trees = files.flatMap((file) => file?.tree ?? [])
  const merged = mergeTrees(trees, startOf(path), report)
  const modules = readPlugins(merged, () => undefined)
  const before = diagnostics.length
  const plugins = await ports.loadPlugins(modules, root, report)
  // With a file or a module missing, a name that is declared in it would be reported as unknown.
  const isWhole = trees.length === files.length && diagnostics.length === before
  const draft = readProject(merged, { file: path, root, report, plugins, isWhole })
  const bound = await bindPlugins(draft, plugins, report)
  const longestFirst = byLength(secrets)
  const found = diagnostics.toSorted(compareDiagnostics).map((each) => masked(each, longestFirst))
  if (hasErrors(found)) throw invalid(path, found)
  const { report: reported, ...parts } = { ...draft, ...bound }
  return {
    file: path,
    root,
    ...parts,
    ...(reported !== undefined && { report: reported }),
    secrets: longestFirst,
    diagnostics: found,
  }
}

function invalid(path: string, diagnostics: readonly Diagnostic[]): InvalidError {
  const count = diagnostics.filter((each) => each.severity === 'error').length
  const errors = count === 1 ? 'an error' : `${count} errors`
  return new InvalidError(`The project \`${path}\` has ${errors}.`, diagnostics)
}

/** Longest first, so that masking one secret does not leave the rest of another that it is part of. */
function byLength(secrets: ReadonlySet<string>): readonly string[] {
  return [...secrets].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
