import { basename, join } from 'node:path'
import { sha256 } from '../../model/sha256.ts'

export interface StateFolderHints {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly uid: number | undefined
  readonly home: string
}

/**
 * The folder for what has to survive a restart: last good answers, backups, owed reloads. One for each
 * project file; systemd's StateDirectory= is used where there is one.
 */
export function stateFolderOf(projectFile: string, { env, uid, home }: StateFolderHints): string {
  const digest = sha256(projectFile).slice(0, 8)
  const name = `${basename(projectFile).replace(/\.[^.]*$/, '')}-${digest}`
  const own = env['HAPROXYCTL_STATE'] ?? env['STATE_DIRECTORY']?.split(':')[0]
  if (own !== undefined && own !== '') return join(own, name)
  if (uid === 0) return join('/var/lib/haproxyctl', name)
  return join(env['XDG_STATE_HOME'] ?? join(home, '.local/state'), 'haproxyctl', name)
}
