import { realpath } from 'node:fs/promises'
import { join, posix, relative, resolve, sep } from 'node:path'
import {
  InvalidError,
  readCompanions,
  readGeneration,
  type Current,
  type CurrentFile,
  type PluginContext,
  type WorkingCopy,
} from 'haproxyctl/plugin'
import type { GitTargetOptions } from './options.ts'

/** The name of the configuration among the rendered files. */
export const configName = 'haproxy.cfg'

export function openCopy(
  options: GitTargetOptions,
  context: PluginContext,
  signal: AbortSignal,
): Promise<WorkingCopy> {
  return context.git.open(resolve(context.root, options.path), signal)
}

/** What is committed, and not what lies in the folder: history is what this target is for. */
export async function readTarget(
  options: GitTargetOptions,
  context: PluginContext,
  signal: AbortSignal,
  companions: readonly string[] = [],
): Promise<Current> {
  const copy = await openCopy(options, context, signal)
  const { commit, branch } = await copy.state(signal)
  const path = await pathIn(copy, configName, options, context)
  const text = await copy.show(path, signal)
  const isOwned = text !== undefined && readGeneration(text) !== undefined
  return {
    files: [
      {
        name: configName,
        path: join(copy.root, path),
        isOwned,
        ...(text !== undefined && { text }),
      },
      ...(await readCompanionFiles(copy, { text, companions, options, context, signal })),
    ],
    ...(commit !== undefined && { commit }),
    ...(branch !== undefined && (await unpushedPart(copy, options.push, branch, signal))),
  }
}

interface CompanionRequest {
  /** The committed configuration: it says what it goes with. */
  readonly text: string | undefined
  readonly companions: readonly string[]
  readonly options: GitTargetOptions
  readonly context: PluginContext
  readonly signal: AbortSignal
}

async function readCompanionFiles(
  copy: WorkingCopy,
  { text, companions, options, context, signal }: CompanionRequest,
): Promise<readonly CurrentFile[]> {
  const own = text === undefined ? [] : readCompanions(text)
  const files: CurrentFile[] = []
  for (const name of new Set([...own, ...companions])) {
    const path = await pathIn(copy, name, options, context)
    const committed = await copy.show(path, signal)
    files.push({
      name,
      path: join(copy.root, path),
      isOwned: own.includes(name),
      ...(committed !== undefined && { text: committed }),
    })
  }
  return files
}

/** The path of a rendered file from the root of the working copy. */
export async function pathIn(
  copy: WorkingCopy,
  name: string,
  { path, folder = '.', file = configName }: GitTargetOptions,
  { root, name: target }: PluginContext,
): Promise<string> {
  const base = await realpath(resolve(root, path))
  const inside = relative(copy.root, base).split(sep).join('/')
  const full = posix.join(inside, folder, name === configName ? file : name)
  if (full.startsWith('../') || posix.isAbsolute(full) || /^\.git(\/|$)/.test(full)) {
    throw new InvalidError(`${full} of target ${target} does not lie in its working copy`, [])
  }
  return full
}

async function unpushedPart(
  copy: WorkingCopy,
  remote: string | undefined,
  branch: string,
  signal: AbortSignal,
): Promise<Pick<Current, 'unpushed'>> {
  if (remote === undefined) return {}
  const commits = await copy.unpushed(remote, branch, signal)
  return commits === 0 ? {} : { unpushed: { remote, branch, commits } }
}
