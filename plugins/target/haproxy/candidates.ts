import {
  Failure,
  InvalidError,
  hasErrors,
  type Diagnostic,
  type FileChange,
  type Plan,
  type PluginContext,
  type ReplaceOptions,
  type StagedFile,
} from 'haproxyctl/plugin'
import { configName, pathOf } from './places.ts'
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
  work: { context: PluginContext; steps: Steps },
  signal: AbortSignal,
): Promise<Candidates> {
  const staged = await stageFiles(plan, settings, work)
  try {
    return { ...staged, warnings: await check(plan, settings, work.context, signal) }
  } catch (cause) {
    await staged[Symbol.asyncDispose]()
    throw cause
  }
}

/** Without asking HAProxy about them. */
export async function stageFiles(
  plan: Plan,
  settings: Settings,
  { context, steps }: { context: PluginContext; steps: Steps },
  how: Pick<ReplaceOptions, 'syncsAtCommit'> = {},
): Promise<Omit<Candidates, 'warnings'>> {
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
      const mode = modeOf(change)
      const { inPlace } = settings
      const options = { inPlace, makeFolders, folderMode: 0o755, mode, ...how }
      const file = await context.files.stage(path, change.after, options)
      staged.push({ path, change, file })
    }
    staged.sort(
      (a, b) => Number(a.change.name === configName) - Number(b.change.name === configName),
    )
    return {
      async commit() {
        for (const { path, file } of staged) await steps.write(path, () => file.commit())
      },
      [Symbol.asyncDispose]: dispose,
    }
  } catch (cause) {
    await dispose()
    throw cause
  }
}

async function check(
  plan: Plan,
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const files = plan.files.flatMap(({ name, action, after }) =>
    after === undefined || action === 'delete' ? [] : [{ name, text: after }],
  )
  const config = plan.files.find(({ name }) => name === configName)
  const isWritten = config?.action === 'create' || config?.action === 'replace'
  if (!isWritten || config.after === undefined) return []
  const found = await context.haproxy.check(files, signal)
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

/** Only its owner is to read such a file. */
function holdsKey(text: string): boolean {
  return text.includes('PRIVATE KEY-----')
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

/** Of a new file; one that is there keeps its own. A configuration may hold passwords: its group reads it, others do not. */
function modeOf({ name, after = '' }: Plan['files'][number]): number {
  if (holdsKey(after)) return 0o600
  return name === configName ? 0o640 : 0o644
}
