import { readlinkSync } from 'node:fs'
import { systemProcesses } from './processes.ts'

/**
 * Stands in the names of what a run makes for a moment, so that what a killed one left can be told from
 * what is in use: `<namespace>-<pid>`. A pid means nothing outside of its namespace, and two containers
 * may share a folder.
 */
export const runMark: string = `${pidNamespace()}-${process.pid}`

/** For patterns: what `runMark` looks like. */
export const markPattern = String.raw`\d+-\d+`

/** Whether the run with that mark is gone for certain. */
export function isAbandoned(mark: string): boolean {
  const [namespace, pid] = mark.split('-')
  if (namespace !== pidNamespace() || mark === runMark) return false
  return !systemProcesses.isAlive(Number(pid))
}

function pidNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0'
  } catch {
    // Not Linux, or no /proc.
    return '0'
  }
}
