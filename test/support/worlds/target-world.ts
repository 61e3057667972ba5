import { join } from 'node:path'
import { noProgress } from '../../../src/model/progress.ts'
import { openHaproxy } from '../../../plugins/target/haproxy/open.ts'
import type { HaproxyTargetOptions } from '../../../plugins/target/haproxy/options.ts'
import { basisOf } from '../../../src/kit/targets/basis.ts'
import type { HaproxyFacts, PluginContext } from '../../../src/kit/definition.ts'
import { generationOf } from '../../../src/kit/targets/generation.ts'
import type { Target } from '../../../src/kit/target.ts'
import {
  parseVersion,
  type Change,
  type Current,
  type Diagnostic,
  type Plan,
  type RuntimeStep,
} from '../../../src/model/index.ts'
import { createRuntimeConnector } from '../../../src/runtime/connector.ts'
import { readProcess } from '../../../src/runtime/read-process.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { createFiles } from '../../../src/system/files/files.ts'
import { createGit } from '../../../src/system/git/git.ts'
import { systemProcesses } from '../../../src/system/processes/processes.ts'
import { openTemporaryFolder } from '../../../src/system/files/temporary-folder.ts'
import { BinaryChecks } from '../../../src/pipeline/session/binary-checks.ts'
import { testContext } from '../../../src/kit/testing/context.ts'
import type { HaproxyBinary } from '../haproxy/haproxy-binaries.ts'
import type { HaproxyPlaces } from '../haproxy/haproxy.ts'

export { stamped } from '../../../src/kit/testing/stamped.ts'

export const never: AbortSignal = new AbortController().signal

/** All real doors, with the state in `folder`. */
export function realContext(folder: string, more: Partial<PluginContext> = {}): PluginContext {
  const runtime = createRuntimeConnector({ clock: systemClock })
  return testContext({
    name: 'lb',
    root: folder,
    files: createFiles(),
    processes: systemProcesses,
    git: createGit(),
    runtime,
    readProcess: (addresses, signal) => readProcess(runtime, addresses, signal),
    ...withBinary({ version: '2.6', file: 'haproxy' }),
    stateFolder: join(folder, 'state'),
    ...more,
  })
}

/** What a context says about its HAProxy. */
export function withBinary({ version, file }: HaproxyBinary): Pick<PluginContext, 'haproxy'> {
  const known = parseVersion(version) ?? '2.6'
  const world = {
    processes: systemProcesses,
    progress: noProgress,
    temporaryFolder: openTemporaryFolder,
  }
  const check: HaproxyFacts['check'] = (files, signal) =>
    new BinaryChecks(world, file).check(files, signal)
  return { haproxy: { version: known, binary: file, check } }
}

export async function checkFiles(
  paths: readonly string[],
  binary = 'haproxy',
): Promise<readonly Diagnostic[]> {
  const args = ['-c', ...paths.flatMap((path) => ['-f', path])]
  const { exitCode, stderr } = await systemProcesses.run(binary, args)
  if (exitCode === 0) return []
  return [{ code: 'haproxy/alert', severity: 'error', message: stderr.trim() }]
}

export function openHaproxyTarget(
  places: Pick<HaproxyPlaces, 'configPath' | 'socketPath' | 'masterPath' | 'folder'>,
  options: Partial<HaproxyTargetOptions> = {},
  more: Partial<PluginContext> = {},
): Target {
  const all = { config: places.configPath, sockets: places.socketPath, master: places.masterPath }
  return openHaproxy({ ...all, ...options }, realContext(places.folder, more))
}

/** A plan that makes `text` the configuration, resting on what is there now. */
export function planFor(
  current: Current,
  text: string | undefined,
  changes: readonly Change[],
): Plan {
  const before = current.files[0]?.text
  const after = text === undefined ? before : text
  return {
    format: 2,
    target: 'lb',
    plugin: 'haproxy',
    generation: generationOf(after ?? ''),
    basis: basisOf(current),
    files: [
      {
        name: 'haproxy.cfg',
        action: actionFor(before, after),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ],
    changes,
  }
}

function actionFor(
  before: string | undefined,
  after: string | undefined,
): 'create' | 'replace' | 'keep' {
  if (before === undefined) return 'create'
  return before === after ? 'keep' : 'replace'
}

export const reloadChange: Change = {
  class: 'reload',
  action: 'change',
  kind: 'bind',
  subject: { section: 'frontend web' },
  summary: 'a bind line',
  reason: { code: 'sockets-at-start' },
  steps: [],
}

export function liveChange(server: string, ...steps: readonly RuntimeStep[]): Change {
  return {
    class: 'runtime',
    action: 'change',
    kind: 'server',
    subject: { section: 'backend web', server },
    summary: `server web/${server}`,
    reason: { code: 'over-the-socket' },
    steps,
  }
}

export function setWeight(server: string, weight: number): RuntimeStep {
  return { kind: 'set-weight', backend: 'web', server, weight }
}
