import type { HaproxyFacts } from '../../kit/index.ts'
import type { Version } from '../../model/index.ts'
import type { Session } from './session.ts'

/** The binary as plugins may use it. */
export function haproxyFacts({ project, binaryChecks }: Session, version: Version): HaproxyFacts {
  return {
    version,
    binary: project.haproxy.binary,
    check: (files, signal) => binaryChecks.check(files, signal),
  }
}
