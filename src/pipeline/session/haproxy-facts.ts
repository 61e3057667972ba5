import type { HaproxyFacts } from '../../kit/index.ts'
import type { Version } from '../../model/index.ts'
import type { Session } from './session.ts'

/** The binary as plugins may use it. */
export function haproxyFacts({ project, world }: Session, version: Version): HaproxyFacts {
  const { binary } = project.haproxy
  return {
    version,
    binary,
    async check(paths, signal) {
      const { checkWithBinary } = await import('../../validate/binary.ts')
      return checkWithBinary(world.processes, {
        binary,
        files: paths,
        ...(signal !== undefined && { signal }),
      })
    },
  }
}
