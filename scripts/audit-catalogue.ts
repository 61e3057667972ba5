const application =
  'none: what a page may do is known to the application, and a header that fits every site does not exist; a lint that asks for one in every file teaches people to silence it'
const policy =
  'none: who may do what, and how often, is the site’s own policy; its absence in a file proves nothing'
const defaults = 'none: HAProxy’s default is safe, and repeating it in the file protects nobody'
const elsewhere = 'none: it cannot be seen in the configuration'

/** The static checks of HAPR, a security audit for HAProxy, by their ids: our rule, or why there is none. */
export const auditCatalogue: readonly (readonly [ids: string, subject: string, answer: string])[] =
  [
    ['PROC-001', 'chroot', '`lint/missing-chroot`'],
    ['PROC-002, PROC-003', 'user and group', '`lint/runs-as-root`'],
    [
      'PROC-004',
      'ulimits',
      'none: HAProxy sets the limits that `maxconn` needs by itself; `lint/missing-global-maxconn` asks for that',
    ],
    [
      'PROC-005',
      'daemon mode',
      'none: under systemd and in containers HAProxy stays in the foreground',
    ],
    ['TLS-001', 'oldest TLS version', '`lint/weak-tls-version`'],
    ['TLS-002', 'weak ciphers', '`lint/weak-ciphers`'],
    ['TLS-003, TLS-004, TLS-005, TLS-009', 'TLS defaults written down', defaults],
    ['TLS-006', 'HSTS', '`lint/missing-hsts`'],
    ['TLS-007', 'size of DH parameters', '`lint/weak-dh-param`'],
    [
      'TLS-008',
      'session tickets',
      'none: HAProxy renews the keys with each start, and TLS 1.3 tickets keep forward secrecy',
    ],
    ['TLS-010', 'OCSP stapling', 'none: the largest authority has stopped answering OCSP'],
    [
      'TLS-011',
      'FIPS ciphers',
      'none: it is a matter of the TLS library that HAProxy was built with',
    ],
    [
      'MTLS-001, MTLS-002',
      'client certificates and revocation',
      `${policy}; where client certificates are asked for, \`lint/ignored-certificate-errors\` sees that they count`,
    ],
    ['ACL-001, ACL-002, ACL-007', 'ACLs, restricted paths and sources', policy],
    ['ACL-003, ACL-004, API-002', 'rate limits and tables', policy],
    ['ACL-005', 'access to the statistics', '`lint/stats-without-auth`, `lint/stats-admin-open`'],
    ['ACL-006', 'passwords in user lists', '`lint/insecure-password`'],
    ['JWT-001, JWT-002, API-001', 'tokens and API keys', policy],
    ['BOT-001, IPREP-001', 'bots and bad addresses', policy],
    ['HDR-001 to HDR-009', 'headers for browsers', application],
    [
      'REQ-001, REQ-002',
      'size of bodies and URLs',
      `${policy}; headers and URLs are bounded by the size of a buffer anyway`,
    ],
    ['REQ-003', 'methods', policy],
    ['REQ-004', 'size of headers', defaults],
    [
      'REQ-005',
      'request smuggling',
      '`lint/unsafe-violations`: HAProxy refuses such requests unless it is told not to',
    ],
    ['H2-001', 'HTTP/2 streams', defaults],
    [
      'H2-002',
      'upgrades to clear HTTP/2',
      'none: it concerns servers that accept such upgrades, which a configuration does not show',
    ],
    ['LOG-001', 'logs at all', '`lint/missing-log`'],
    [
      'LOG-002, LOG-005',
      'detail of the log format',
      '`lint/log-format-without-target` and `lint/overridden-log-format` see that the format counts; which it is, is taste',
    ],
    ['LOG-004, LOG-006, LOG-007', 'level, empty connections and place of the logs', policy],
    ['INF-001, INF-003', 'version in headers', application],
    [
      'INF-002',
      'error pages of one’s own',
      'none: HAProxy’s own pages name neither program nor version',
    ],
    ['INF-004', 'version on the statistics page', '`lint/stats-shows-version`'],
    [
      'INF-005',
      'X-Forwarded-For from clients',
      '`lint/forwarded-header-kept`, `lint/spoofable-client-address`',
    ],
    ['TMO-001, TMO-002, TMO-003', 'client, server and connect timeout', '`lint/missing-timeout`'],
    ['TMO-004', 'http-request timeout', '`lint/missing-http-request-timeout`'],
    [
      'TMO-005',
      'timeouts within reason',
      '`lint/suspicious-timeout`: too short is a mistake; long ones have their uses',
    ],
    [
      'TMO-006',
      'keep-alive timeout',
      'none: without it `timeout http-request` holds, which is asked for',
    ],
    ['BKD-001', 'health checks', '`lint/server-without-check`'],
    ['BKD-002', 'limits of servers', policy],
    [
      'BKD-003',
      'TLS to servers',
      'none: on a network of one’s own it is a decision; where there is TLS, `lint/server-verify-none` sees that it counts',
    ],
    ['BKD-004', 'cookie attributes', '`lint/insecure-cookie`'],
    ['BKD-005', 'retries and redispatch', defaults],
    ['BKD-006', 'certificates of servers', '`lint/server-verify-none`'],
    [
      'CACHE-001',
      'cache limits',
      'none: HAProxy refuses a cache without a size, and stores only what responses allow',
    ],
    [
      'FRT-001',
      'limits of front ends',
      '`lint/missing-global-maxconn`, `lint/maxconn-above-global`',
    ],
    ['FRT-003', 'redirect to TLS', '`lint/missing-https-redirect`'],
    [
      'FRT-004, FRT-005, FRT-006, SPOE-001',
      'firewall for applications',
      'none: lists of bad words in URLs stop users rather than attackers; a firewall is a program of its own',
    ],
    ['FRT-007', 'forwardfor', '`lint/missing-forwardfor`'],
    [
      'FRT-008',
      'wildcard addresses',
      'none: most public listeners are meant for all addresses; `lint/open-accept-proxy` and `lint/admin-socket-over-tcp` look where it matters',
    ],
    ['SPOE-002', 'timeouts of SPOE agents', 'none: they are in a file of another language'],
    [
      'COMP-001',
      'compression and BREACH',
      'none: it depends on secrets in the pages; HAProxy’s own example compresses',
    ],
    ['PROXY-001', 'PROXY protocol from anybody', '`lint/open-accept-proxy`'],
    [
      'GBL-001',
      'defaults section',
      '`lint/missing-timeout` and `lint/missing-log` ask for what would be in it',
    ],
    [
      'GBL-002',
      'rights of the stats socket',
      '`lint/open-socket-mode`, `lint/admin-socket-over-tcp`',
    ],
    [
      'GBL-003',
      'resolvers',
      '`lint/hostname-without-resolvers`, `lint/resolvers-without-nameserver`',
    ],
    ['GBL-004', 'global maxconn', '`lint/missing-global-maxconn`'],
    ['GBL-006', 'hard-stop-after', '`lint/missing-hard-stop`'],
    ['GBL-007', 'nbproc', '`validate/removed-directive`, `validate/deprecated-directive`'],
    ['LUA-001, LUA-002', 'limits of Lua', defaults],
    ['PEER-001', 'encrypted peers', '`lint/clear-peers`'],
    ['SCAN, CVE', 'live scans and known holes', elsewhere],
  ]
