import type { CheckDefinition, TlsOptions } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

export interface PostgresOptions {
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly database?: string
  readonly tls?: boolean | TlsOptions
}

export const postgresCheck: CheckDefinition<PostgresOptions> = {
  kind: 'check',
  name: 'postgres',
  summary: 'Asks PostgreSQL whether it takes sessions, and may log in.',
  schema,
  async open(options, context) {
    const { openPostgresCheck } = await import('./ask.ts')
    return openPostgresCheck(options, context)
  },
}
