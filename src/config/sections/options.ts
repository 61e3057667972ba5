/** Options of which one is in force at a time: each takes the place of the others. */
const rivals: readonly (readonly string[])[] = [
  [
    'external-check',
    'httpchk',
    'ldap-check',
    'mysql-check',
    'pgsql-check',
    'redis-check',
    'smtpchk',
    'spop-check',
    'ssl-hello-chk',
    'tcp-check',
  ],
  ['http-keep-alive', 'http-server-close', 'http-tunnel', 'httpclose', 'forceclose'],
  ['httplog', 'httpslog', 'tcplog'],
]

const groups: ReadonlyMap<string, readonly string[]> = new Map(
  rivals.flatMap((names) => names.map((name) => [name, names] as const)),
)

/** The option and those whose place it takes. */
export function rivalsOf(option: string): readonly string[] {
  return groups.get(option) ?? [option]
}
