import { resolve } from 'node:path'
import type { BoundProject } from '../../kit/plugins/bound-project.ts'
import { Failure, InvalidError, isEmptyPlan, type Diagnostic } from '../../model/index.ts'
import type { ReadTarget, TargetPlan, UnreadTarget } from './plan.ts'
import type { Obstacle } from './planned-project.ts'

/** What each target says when an apply is tried up to where it would change something. */
export async function findObstacles(
  plans: readonly TargetPlan[],
  signal: AbortSignal,
): Promise<readonly Obstacle[]> {
  const found: Obstacle[] = []
  for (const { plan, target } of plans) {
    if (isEmptyPlan(plan)) continue
    try {
      await target.target.rehearse?.(plan, signal)
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure
      found.push({ target: target.name, failure })
    }
  }
  return found
}

/** What could not be read cannot be changed either. */
export function unreadObstacles(unread: readonly UnreadTarget[]): readonly Obstacle[] {
  return unread.map(({ target, failure }) => ({ target: target.name, failure }))
}

/** Files that somebody changed by hand, and that an apply writes over; with where their texts will be. */
export function editedFiles(plans: readonly TargetPlan[]): readonly Diagnostic[] {
  return plans.flatMap(({ plan, current, target: { definition } }) =>
    current.files
      .filter((file) =>
        plan.files.some(({ name, action }) => name === file.name && action === 'replace'),
      )
      .filter((file) => definition.hasProcess && definition.isEdited(file, plan))
      .map(({ path }) => ({
        code: 'plan/edited-by-hand',
        severity: 'warning' as const,
        message: `${path} was changed by hand since haproxyctl wrote it, and an apply writes over that.`,
        help: keptWhere(current.keepsIn),
      })),
  )
}

function keptWhere(folder: string | undefined): string {
  const rest = 'What is to stay belongs into the project.'
  if (folder === undefined)
    return `Its text is kept nowhere: the target has \`backups: 0\`. ${rest}`
  return `Its text is kept in ${folder} then. ${rest}`
}

/** A template that is its own result would be written over by the first apply, and rendered from that by the next. */
export function refuseOwnTemplate(
  { templates: { file } }: BoundProject,
  read: readonly ReadTarget[],
): void {
  if (file === undefined) return
  const own = resolve(file.value)
  const target = read.find(({ current }) => current.files.some(({ path }) => resolve(path) === own))
  if (target === undefined) return
  const diagnostic: Diagnostic = {
    code: 'render/own-template',
    severity: 'error',
    message: `The template ${file.value} is the file that the target ${target.target.name} writes.`,
    location: file.location,
    help: '`haproxyctl adopt FILE` makes a template of a configuration that is there.',
  }
  throw new InvalidError('a template cannot be the file that is made from it', [diagnostic], {
    help: 'Nothing was changed.',
  })
}
