import type { CheckDefinition, TlsOptions } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

/** One turn of a conversation: something is said, and something has to come back. */
export interface TcpStep {
  readonly send?: string
  readonly expect?: string
}

export interface TcpOptions extends TcpStep {
  readonly port?: number
  readonly steps?: readonly TcpStep[]
  readonly encoding?: 'utf8' | 'hex' | 'base64'
  readonly tls?: boolean | TlsOptions
}

export const tcpCheck: CheckDefinition<TcpOptions> = {
  kind: 'check',
  name: 'tcp',
  summary: 'Connects, and may send something and wait for an answer, once or several times.',
  schema,
  async open(options, context) {
    const { openTcpCheck } = await import('./converse.ts')
    return openTcpCheck(options, context)
  },
}
