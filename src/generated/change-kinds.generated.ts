// Generated from facts/runtime/changes.json by scripts/generate.ts; not to be edited.

/** What can be done while HAProxy runs, where its version has the commands. */
export type LiveChange = 
  | 'server-address'
  | 'server-fqdn'
  | 'server-weight'
  | 'server-state'
  | 'server-maxconn'
  | 'server-check'
  | 'server-check-port'
  | 'server-check-addr'
  | 'server-agent'
  | 'server-add'
  | 'server-remove'
  | 'frontend-maxconn'
  | 'frontend-state'
  | 'global-maxconn'
  | 'global-rate'
  | 'map'
  | 'acl-file'
  | 'certificate'
  | 'certificate-add'
  | 'certificate-remove'
  | 'crt-list'
  | 'ca-file'
  | 'ca-file-add'
  | 'ticket-keys'
  | 'crl-file'
  | 'backend-cookie-key'
  | 'backend-dynamic-cookie'
  | 'global-profiling'
  | 'backend'

/** What a plan calls a change. */
export const changeKinds = [
  'server',
  'server-options',
  'server-order',
  'server-address',
  'server-fqdn',
  'server-weight',
  'server-state',
  'server-maxconn',
  'server-check',
  'server-check-port',
  'server-check-addr',
  'server-agent',
  'frontend-maxconn',
  'frontend-state',
  'global-maxconn',
  'global-rate',
  'global-profiling',
  'backend-cookie-key',
  'backend-dynamic-cookie',
  'backend',
  'section',
  'bind',
  'file-line',
  'map',
  'acl-file',
  'certificate',
  'crt-list',
  'ca-file',
  'crl-file',
  'ticket-keys',
  'file',
  'process-unknown',
  'process-unreachable',
  'process-unseen',
  'process-absent',
  'reload-owed',
  'push',
  'global-line',
  'defaults-line',
  'frontend-line',
  'listen-line',
  'backend-line',
  'userlist-line',
  'peers-line',
  'mailers-line',
  'resolvers-line',
  'cache-line',
  'ring-line',
  'log-forward-line',
  'log-profile-line',
  'http-errors-line',
  'program-line',
  'fcgi-app-line',
  'crt-store-line',
  'traces-line',
  'acme-line',
  'healthcheck-line',
  'namespace-list-line',
] as const

export type ChangeKind = (typeof changeKinds)[number]

/** What the lines of each kind of section are called. */
export const lineKinds: ReadonlyMap<string, ChangeKind> = new Map([
  ['global', 'global-line'],
  ['defaults', 'defaults-line'],
  ['frontend', 'frontend-line'],
  ['listen', 'listen-line'],
  ['backend', 'backend-line'],
  ['userlist', 'userlist-line'],
  ['peers', 'peers-line'],
  ['mailers', 'mailers-line'],
  ['resolvers', 'resolvers-line'],
  ['cache', 'cache-line'],
  ['ring', 'ring-line'],
  ['log-forward', 'log-forward-line'],
  ['log-profile', 'log-profile-line'],
  ['http-errors', 'http-errors-line'],
  ['program', 'program-line'],
  ['fcgi-app', 'fcgi-app-line'],
  ['crt-store', 'crt-store-line'],
  ['traces', 'traces-line'],
  ['acme', 'acme-line'],
  ['healthcheck', 'healthcheck-line'],
  ['namespace_list', 'namespace-list-line'],
])

/** What is changed by hand. */
export const driftKinds = [
  'server-state',
  'server-weight',
  'server-address',
  'server-maxconn',
  'unknown-server',
  'frontend-state',
  'frontend-maxconn',
  'global-maxconn',
  'global-rate',
  'map',
  'acl-file',
] as const

export type DriftKind = (typeof driftKinds)[number]
