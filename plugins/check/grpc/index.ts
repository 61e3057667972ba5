import type { CheckDefinition, TlsOptions } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

export interface GrpcOptions {
  readonly port?: number
  readonly service?: string
  readonly authority?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly tls?: boolean | TlsOptions
}

export const grpcCheck: CheckDefinition<GrpcOptions> = {
  kind: 'check',
  name: 'grpc',
  summary: 'Asks a gRPC server by its health protocol whether it serves.',
  schema,
  async open(options, context) {
    const { openGrpcCheck } = await import('./ask.ts')
    return openGrpcCheck(options, context)
  },
}
