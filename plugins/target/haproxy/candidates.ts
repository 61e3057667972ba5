import { join } from 'node:path'
import {
  Failure,
  InvalidError,
  hasErrors,
  type Diagnostic,
  type FileChange,
  type Plan,
  type PluginContext,
  type StagedFile,
} from 'haproxyctl/plugin'
import { configName } from './read.ts'
import type { Settings } from './settings.ts'
import type { Steps } from './steps.ts'

/** The new files beside the real ones, complete and accepted; nothing is changed yet. */
export interface Candidates extends AsyncDisposable {
  readonly warnings: readonly Diagnostic[]
  /** Puts all in place, the configuration last: it is what refers to the others. */
  commit(): Promise<void>
}

interface Staged {
  readonly path: string
  readonly change: FileChange
  readonly file: StagedFile
}

export async function stageCandidates(
  plan: Plan,
  settings: Settings,
  { context, steps }: { context: PluginContext; steps: Steps },
  signal: AbortSignal,
): Promise<Candidates> {
  const staged: Staged[] = []
  async function dispose(): Promise<void> {
    for (const { file } of staged) await file[Symbol.asyncDispose]()
  }
  try {
    for (const change of plan.files) {
      if (change.after === undefined || change.action === 'keep' || change.action === 'delete')
        continue
      const path = pathOf(change.name, settings)
      // HAProxy may run as somebody else, and reads these files too.
      const makeFolders = change.name !== configName
      const options = { inPlace: settings.inPlace, makeFolders, folderMode: 0o755 }
      const file = await context.files.stage(path, change.after, options)
      staged.push({ path, change, file })
    }
    staged.sort(
      (a, b) => Number(a.change.name === configName) - Number(b.change.name === configName),
    )
    const warnings = await check(staged, settings, context, signal)
    return {
      warnings,
      async commit() {
        for (const { path, file } of staged) await steps.run(`write ${path}`, () => file.commit())
      },
      [Symbol.asyncDispose]: dispose,
    }
  } catch (cause) {
    await dispose()
    throw cause
  }
}

/** Where a rendered file goes. */
export function pathOf(name: string, { configPath, filesFolder, name: target }: Settings): string {
  if (name === configName) return configPath
  if (filesFolder === undefined) {
    throw new InvalidError(`${name} has no place on target ${target}`, [], {
      help: 'Give the folder for files other than the configuration as `files`.',
    })
  }
  // Names are the project's own, but a slip in a template must not write elsewhere.
  if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(name) || name.split('/').includes('..')) {
    throw new InvalidError(
      `${JSON.stringify(name)} is not a name for a file of target ${target}`,
      [],
    )
  }
  return join(filesFolder, name)
}

async function check(
  staged: readonly Staged[],
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const config = staged.find(({ change }) => change.name === configName)
  if (config === undefined) return []
  const others = staged.filter((each) => each !== config)
  const found = await checkText(config, others, context, signal)
  const diagnostics = found.map((each) => renamed(each, settings.configPath))
  if (!hasErrors(diagnostics)) return diagnostics
  throw new InvalidError(
    `HAProxy does not accept the configuration for ${settings.name}`,
    diagnostics,
    {
      help: 'Nothing was changed.',
    },
  )
}

/** A candidate names its companions where they will be; for the check it has to find their candidates. */
async function checkText(
  config: Staged,
  others: readonly Staged[],
  context: PluginContext,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if (others.length === 0) return context.haproxy.check([config.file.path], signal)
  let text = config.change.after ?? ''
  for (const { path, file } of others) {
    const whole = new RegExp(`${escaped(path)}(?![\\w./@+-])`, 'g')
    text = text.replace(whole, () => file.path)
  }
  await using probe = await context.files.stage(config.path, text, { inPlace: true })
  // Awaited here: the probe has to be there until the check is done.
  return await context.haproxy.check([probe.path], signal)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A person knows the file by its real name, and its lines are the same. */
function renamed(diagnostic: Diagnostic, file: string): Diagnostic {
  const { location } = diagnostic
  return location === undefined ? diagnostic : { ...diagnostic, location: { ...location, file } }
}

/** Refuses to write over what somebody else wrote. */
export function refuseForeign(
  plan: Plan,
  settings: Settings,
  isForeign: (name: string) => boolean,
): void {
  if (settings.adopt) return
  for (const { name, action } of plan.files) {
    if (action === 'keep' || !isForeign(name)) continue
    throw new Failure('refused', `${pathOf(name, settings)} was not written by haproxyctl`, {
      help: 'To take it over, apply with --adopt; the old text is kept as a backup in the state folder.',
    })
  }
}
