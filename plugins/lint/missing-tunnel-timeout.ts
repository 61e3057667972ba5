import type { ConfigFile, Directive, LintRule } from 'haproxyctl/plugin'

export const missingTunnelTimeout: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/missing-tunnel-timeout',
    severity: 'info',
    sets: ['recommended', 'strict'],
    summary: 'Configurations that route WebSockets set `timeout tunnel`.',
    messages: { missing: 'WebSockets are routed here, and no proxy sets `timeout tunnel`.' },
    help: 'Add `timeout tunnel 1h` to the backend, or to the defaults.',
    docs: {
      why: 'After the upgrade a connection is a tunnel. Without `timeout tunnel`, it is closed after `timeout client` or `timeout server` without data, and WebSockets are often quiet for longer.',
      bad: `frontend web
  mode http
  bind :80
  timeout client 30s
  use_backend live if { hdr(Upgrade) -i websocket }

backend live
  mode http
  timeout connect 5s
  timeout server 30s
  server a 192.0.2.1:80
`,
      good: `frontend web
  mode http
  bind :80
  timeout client 30s
  use_backend live if { hdr(Upgrade) -i websocket }

backend live
  mode http
  timeout connect 5s
  timeout server 30s
  timeout tunnel 1h
  server a 192.0.2.1:80
`,
      source: 'configuration manual, timeout tunnel',
    },
  },
  create: (context) => {
    let first: { readonly line: Directive; readonly file: ConfigFile } | undefined
    function visit(line: Directive, _section: unknown, file: ConfigFile): void {
      if (first === undefined && mentionsUpgrade(line)) first = { line, file }
    }
    return {
      directives: { acl: visit, use_backend: visit },
      end() {
        if (first === undefined) return
        const proxies = context.views('defaults', 'frontend', 'backend', 'listen')
        if (proxies.some((view) => view.find('timeout', 'tunnel') !== undefined)) return
        context.report({ messageId: 'missing', file: first.file, at: first.line })
      },
    }
  },
}

/** `hdr(Upgrade) -i websocket`, as an ACL or in braces. */
function mentionsUpgrade(line: Directive): boolean {
  const words = line.words.map((word) => word.value.toLowerCase())
  return words.some((word) => word.includes('(upgrade)')) && words.includes('websocket')
}
