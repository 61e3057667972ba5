import type { CheckDefinition, TlsOptions } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

export interface TlsCheckOptions extends TlsOptions {
  readonly port?: number
  readonly names?: readonly string[]
  readonly 'days-left'?: number
}

export const tlsCheck: CheckDefinition<TlsCheckOptions> = {
  kind: 'check',
  name: 'tls',
  summary: 'Looks at the certificate: who signed it, for which names, and how long it is good.',
  schema,
  async open(options, context) {
    const { openTlsCheck } = await import('./look.ts')
    return openTlsCheck(options, context)
  },
}
