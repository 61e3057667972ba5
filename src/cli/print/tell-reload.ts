import type { Failure } from '../../model/index.ts'
import type { Daemon } from '../daemon/daemon-command.ts'

/** What came of reading the project again. */
export type ReloadSight =
  | { readonly kind: 'project-read' }
  | { readonly kind: 'project-refused'; readonly failure: Failure }

export function tellReload(sight: ReloadSight, { daemonLog, world }: Daemon): void {
  switch (sight.kind) {
    case 'project-read':
      world.log.info('read the project again')
      return
    case 'project-refused':
      daemonLog.failure(sight.failure)
      world.log.warn('the project stays in use as it was before')
      return
    default:
      sight satisfies never
  }
}
