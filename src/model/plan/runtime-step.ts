import type { ServerState } from './admin-state.ts'

/** What each kind of step says; `src/runtime/steps` makes HAProxy's commands of it. */
interface StepFields {
  'add-server': ServerName & {
    /** As a line of the configuration has it: `10.0.0.1:80`, `unix@/run/app.sock`. */
    readonly address: string
    /** Each with its arguments: `["weight", "10"]`, `["check"]`. */
    readonly options: readonly (readonly string[])[]
  }
  'delete-server': ServerName
  'set-address': ServerName & { readonly address: string; readonly port: number }
  'set-fqdn': ServerName & { readonly fqdn: string }
  'set-weight': ServerName & { readonly weight: number }
  'set-state': ServerName & { readonly state: ServerState }
  /** Whatever checks said of it, and nothing checks it any more. */
  'set-health-up': ServerName
  'enable-checks': ServerName & { readonly checks: ChecksName }
  'disable-checks': ServerName & { readonly checks: ChecksName }
  'set-checks': ServerName & { readonly setting: CheckSetting; readonly value: string }
  'set-server-maxconn': ServerName & { readonly maxconn: number }
  /** Waits until a server has no connections left, at most `limitMs`. */
  drain: ServerName & {
    readonly limitMs: number
    /** `shutdown` where absent. `fail` leaves busy connections alone and the server as it was; the change has then failed. */
    readonly whenBusy?: 'shutdown' | 'fail'
    /** The state that it has where that is not `ready`, and is then left in. */
    readonly state?: 'drain' | 'maint'
  }
  'add-backend': BackendName & {
    /** The named defaults that it starts from. */
    readonly defaults: string
    /** Where neither it nor they say. */
    readonly mode?: string
  }
  'delete-backend': BackendName
  'publish-backend': BackendName
  'unpublish-backend': BackendName
  'enable-dynamic-cookie': BackendName
  'disable-dynamic-cookie': BackendName
  'set-dynamic-cookie-key': BackendName & { readonly key: string }
  'enable-frontend': FrontendName
  'disable-frontend': FrontendName
  'set-frontend-maxconn': FrontendName & { readonly maxconn: number }
  'set-global-maxconn': { readonly maxconn: number }
  /** 0 is no limit. */
  'set-rate-limit': { readonly rate: RateName; readonly limit: number }
  'set-profiling': { readonly what: ProfilingName; readonly mode: ProfilingMode }
  'new-ssl-file': SslFileName
  'set-ssl-file': SslFileName & { readonly content: string }
  /** Adds to what was set before, where that was only a part. */
  'extend-ssl-file': SslFileName & { readonly content: string }
  'commit-ssl-file': SslFileName
  'abort-ssl-file': SslFileName
  'delete-ssl-file': SslFileName
  /** Reads a certificate back: the process has to hold the one with this SHA-1 fingerprint. */
  'check-certificate': {
    readonly path: string
    /** Forty upper-case hexadecimal digits. */
    readonly fingerprint: string
  }
  'add-crt-list-line': { readonly list: string; readonly line: string }
  'add-crt-list-certificate': { readonly list: string; readonly certificate: string }
  'delete-crt-list-certificate': { readonly list: string; readonly certificate: string }
  'set-ticket-key': { readonly file: string; readonly key: string }
  'set-map-value': { readonly path: string; readonly key: string; readonly value: string }
  /** Replaces all entries of a loaded map or ACL file in one transaction. */
  'replace-entries': {
    readonly what: 'map' | 'acl'
    /** As the process names it: `/etc/haproxy/hosts.map`. */
    readonly path: string
    readonly entries: readonly string[]
  }
}

export interface ServerName {
  readonly backend: string
  readonly server: string
}

interface BackendName {
  readonly backend: string
}

interface FrontendName {
  readonly frontend: string
}

/** `what` as HAProxy calls it. */
interface SslFileName {
  readonly what: 'cert' | 'ca-file' | 'crl-file'
  readonly path: string
}

export type ChecksName = 'health' | 'agent'

export type CheckSetting = 'check-addr' | 'check-port' | 'agent-addr' | 'agent-port' | 'agent-send'

export type RateName = 'connections' | 'sessions' | 'ssl-sessions' | 'http-compression'

export type ProfilingName = 'tasks' | 'memory'

export type ProfilingMode = 'on' | 'off' | 'auto'

export type StepKind = keyof StepFields

/** One thing to do in the process, over its socket. */
export type RuntimeStep<Kind extends StepKind = StepKind> = {
  readonly [K in Kind]: { readonly kind: K } & StepFields[K]
}[Kind]

/** Kinds that are more than one command. */
export type LongStepKind = 'drain' | 'replace-entries' | 'check-certificate'

export type CommandKind = Exclude<StepKind, LongStepKind>

/** A step that is one command. */
export type CommandStep<Kind extends CommandKind = CommandKind> = RuntimeStep<Kind>
