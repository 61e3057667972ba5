/** What a process counts, by its own word at one moment (`show stat`). */
export interface ProcessLoad {
  readonly frontends: readonly ProxyLoad[]
  readonly backends: readonly ProxyLoad[]
  readonly servers: readonly ServerLoad[]
}

/** Of a frontend, a backend or a server. Counts begin with the process. */
export interface ProxyLoad {
  readonly name: string
  readonly sessions: number
  /** New sessions in the last second. */
  readonly rate: number
  /** Connections and replies that went wrong since the process began. */
  readonly errors: number
  /** Mean of the last 1024 requests, in milliseconds; absent where nothing was counted. */
  readonly responseMs?: number
}

export interface ServerLoad extends ProxyLoad {
  readonly backend: string
  /** `UP`, `DOWN 1/2`, `DRAIN`, `MAINT`, `no check` … */
  readonly status: string
  /** As it was set; `effectiveWeight` is 0 while it drains. */
  readonly weight: number
  readonly effectiveWeight: number
  /** Absent where HAProxy does not tell. */
  readonly address?: string
  readonly queued: number
  /** Most sessions at a time; absent where there is no limit. */
  readonly limit?: number
  /** Why the last check failed, in HAProxy's words. */
  readonly lastCheck?: string
}
