/** A ZooKeeper client of the wire protocol: no dependencies, one session that outlives its connections. */

export { readChildren, watchChildren, type Children } from './children.ts'
export type { Change } from './changes.ts'
export {
  ZooKeeperClient,
  type ClientOptions,
  type CreateOptions,
  type NodeData,
  type ReadOptions,
} from './client.ts'
export { join } from './path.ts'
export { ZooKeeperError, hasCode, type ErrorCode } from './errors.ts'
export {
  creatorAccess,
  openAccess,
  type AccessRule,
  type Credentials,
  type Stat,
} from './records.ts'
export type { SessionState } from './session.ts'
export type { NodeChange, Watcher } from './watches.ts'
