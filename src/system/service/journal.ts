import { fstatSync } from 'node:fs'

/** Whether standard error leads to systemd's journal: `JOURNAL_STREAM` says by which device and inode (systemd.exec). */
export function isJournal(env: Readonly<Record<string, string | undefined>>): boolean {
  const stream = env['JOURNAL_STREAM']
  if (stream === undefined) return false
  try {
    const { dev, ino } = fstatSync(2)
    return stream === `${dev}:${ino}`
  } catch {
    return false
  }
}
